package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Mount;
import java.util.HashMap;
import java.util.Map;

/** A volume with several writers is declared shared. */
final class VolumesAreShared implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, String> owners = new HashMap<>();
        for (Placed placed : Placed.all(app)) {
            for (Mount mount : placed.container().mounts()) {
                KeyPath path = placed.path().key("mounts").key(mount.name());
                boolean writes = !mount.shared() && !mount.readOnly();
                if (writes && placed.maxReplicas() > 1) {
                    findings.error(
                            path,
                            "shared: true, since " + placed.maxReplicas() + " replicas write",
                            "a volume for one replica",
                            "set shared: true, keep files in a bucket, or run one replica");
                }
                String owner = owners.putIfAbsent(mount.name(), placed.name());
                if (owner != null && writes) {
                    findings.error(
                            path,
                            "shared: true or readOnly: true, since " + owner + " has the same volume",
                            "a volume for one component",
                            "set shared: true in both, or give it a name of its own");
                }
            }
        }
    }
}
