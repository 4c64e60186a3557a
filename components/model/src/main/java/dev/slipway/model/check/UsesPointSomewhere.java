package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Use;
import java.util.Map;

/** A uses-edge leads to something that the app has, and asks for what that kind of thing offers. */
final class UsesPointSomewhere implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, ResourceKind> kinds = Resources.of(app);
        for (Placed placed : Placed.all(app)) {
            for (Use use : placed.container().uses()) {
                KeyPath path = placed.path().key("uses").key(use.resource());
                ResourceKind kind = kinds.get(use.resource());
                if (kind == null) {
                    findings.error(
                            path,
                            "a database, cache, bucket, service, site or external of the app: "
                                    + Resources.list(kinds.keySet()),
                            use.resource(),
                            Resources.meant(
                                    use.resource(), kinds.keySet(), "declare " + use.resource() + ", or take it away"));
                } else if (use.resource().equals(placed.name())) {
                    findings.error(path, "something else than itself", use.resource(), "take it away");
                } else {
                    attributes(use, kind, path, findings);
                }
            }
        }
    }

    private static void attributes(Use use, ResourceKind kind, KeyPath path, Findings findings) {
        use.env().forEach((variable, attribute) -> {
            if (!kind.attributes().contains(attribute)) {
                findings.error(
                        path.key("env").key(variable),
                        "an attribute of " + use.resource() + ": " + String.join(", ", kind.attributes()),
                        attribute,
                        Resources.meant(attribute, kind.attributes(), "take one of these"));
            }
        });
    }
}
