package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.ConfigFile;
import dev.slipway.model.EnvVar;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Site;
import dev.slipway.model.Value;
import java.util.Map;

/** What ${name.attribute} points at exists, offers the attribute, and is reachable by a uses-edge. */
final class ReferencesResolve implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, ResourceKind> kinds = Resources.of(app);
        for (Placed placed : Placed.all(app)) {
            for (EnvVar variable : placed.container().env()) {
                KeyPath path = placed.path().key("env").key(variable.name());
                references(variable.value(), path, kinds, findings);
                covered(variable.value(), path, placed, kinds, findings);
            }
            for (ConfigFile file : placed.container().files()) {
                KeyPath path = placed.path().key("files").key(file.path()).key("content");
                references(file.content(), path, kinds, findings);
                covered(file.content(), path, placed, kinds, findings);
            }
        }
        for (Site site : app.sites()) {
            for (EnvVar variable : site.env()) {
                references(variable.value(), KeyPath.of("sites", site.name(), "env", variable.name()), kinds, findings);
            }
        }
    }

    private static void references(Value value, KeyPath path, Map<String, ResourceKind> kinds, Findings findings) {
        value.leaves().forEach(leaf -> {
            if (leaf instanceof Value.Ref ref) {
                ResourceKind kind = kinds.get(ref.resource());
                if (kind == null) {
                    findings.error(
                            path,
                            "a reference to something of the app: " + Resources.list(kinds.keySet()),
                            "${" + ref.resource() + "." + ref.attribute() + "}",
                            Resources.meant(
                                    ref.resource(),
                                    kinds.keySet(),
                                    "declare " + ref.resource() + ", or write $${ for the characters"));
                } else if (!kind.attributes().contains(ref.attribute())) {
                    findings.error(
                            path,
                            "an attribute of " + ref.resource() + ": " + String.join(", ", kind.attributes()),
                            ref.attribute(),
                            Resources.meant(ref.attribute(), kind.attributes(), "take one of these"));
                }
            }
        });
    }

    // The address of a site is public and opens no path, so it needs no edge.
    private static void covered(
            Value value, KeyPath path, Placed placed, Map<String, ResourceKind> kinds, Findings findings) {
        value.leaves().forEach(leaf -> {
            if (leaf instanceof Value.Ref ref
                    && kinds.containsKey(ref.resource())
                    && kinds.get(ref.resource()) != ResourceKind.SITE
                    && !placed.uses(ref.resource())) {
                findings.error(
                        path,
                        "a uses-edge to " + ref.resource() + ", which opens the way to it",
                        "none",
                        "add " + ref.resource() + " to uses of " + placed.name());
            }
        });
    }
}
