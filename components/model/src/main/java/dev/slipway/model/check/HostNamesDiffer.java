package dev.slipway.model.check;

import dev.slipway.model.App;
import java.util.HashSet;
import java.util.Set;

/** The domain and its aliases are different names. */
final class HostNamesDiffer implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Set<String> seen = new HashSet<>();
        app.domain().ifPresent(seen::add);
        for (int i = 0; i < app.aliases().size(); i++) {
            if (!seen.add(app.aliases().get(i))) {
                findings.error(
                        KeyPath.of("aliases").item(i),
                        "another name than the ones before",
                        app.aliases().get(i),
                        "take it away");
            }
        }
    }
}
