package dev.slipway.model.check;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Secret;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A name stands for one thing only, since uses, routes and references know no kinds. */
final class NamesAreUnique implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, KeyPath> seen = new HashMap<>();
        for (Names.Name name : Names.shared(app)) {
            KeyPath before = seen.putIfAbsent(name.name(), name.path());
            if (before != null) {
                findings.error(
                        name.path(), "a name of its own", name.name() + ", as " + before, "rename one of the two");
            }
            if (name.name().equals("secrets")) {
                findings.error(
                        name.path(),
                        "a name that references can tell apart",
                        "secrets",
                        "rename it: ${secrets.…} means secrets");
            }
        }
        repeated(app.secrets().stream().map(Secret::name).toList(), "secrets", findings);
        repeated(app.alarms().stream().map(Alarm::name).toList(), "alarms", findings);
    }

    private static void repeated(List<String> names, String kind, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                findings.error(KeyPath.of(kind, name), "each name once", name + " again", "rename one of the two");
            }
        }
    }
}
