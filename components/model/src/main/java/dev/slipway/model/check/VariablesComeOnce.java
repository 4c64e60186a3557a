package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** No two uses-edges of a container give the same variable. */
final class VariablesComeOnce implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, ResourceKind> kinds = Resources.of(app);
        for (Placed placed : Placed.all(app)) {
            Map<String, String> givers = new HashMap<>();
            for (Use use : placed.container().uses()) {
                ResourceKind kind = kinds.get(use.resource());
                if (kind != null) {
                    variables(use, kind).forEach(variable -> {
                        String before = givers.putIfAbsent(variable, use.resource());
                        if (before != null) {
                            findings.error(
                                    placed.path().key("uses").key(use.resource()),
                                    "variables that no other edge gives",
                                    variable + " from " + before + " and from " + use.resource(),
                                    "name the variables: uses: {" + use.resource() + ": {env: {OTHER_" + variable + ": "
                                            + attribute(use, kind, variable) + "}}}");
                        }
                    });
                }
            }
        }
    }

    private static String attribute(Use use, ResourceKind kind, String variable) {
        return use.env().getOrDefault(variable, kind.defaultEnv(use.resource()).getOrDefault(variable, "url"));
    }

    private static Set<String> variables(Use use, ResourceKind kind) {
        return use.env().isEmpty()
                ? kind.defaultEnv(use.resource()).keySet()
                : use.env().keySet();
    }
}
