package dev.slipway.planner.kubernetes;

import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeCostTable;
import dev.slipway.planner.ChangeCostTable.Line;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanChange;
import dev.slipway.planner.PlanJson;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a changed plan costs on Kubernetes. Sources: the API server's rules of immutable fields, and how each controller replaces pods. */
public final class KubernetesChangeCosts {
    private static final Pattern MAJOR = Pattern.compile(".*:v?(\\d+).*");

    /** The table. */
    public static final ChangeCostTable TABLE = new ChangeCostTable(List.of(
            Line.of(
                    "namespace\\.name",
                    ChangeImpact.DATA_LOSS,
                    "everything is made anew in another namespace and the old one goes with its volumes; move the data"
                            + " first"),
            Line.of(
                    ".*\\.claims\\.[^.]+\\.storageClass",
                    ChangeImpact.NONE,
                    "a volume that exists keeps its class and its data; only those made later get the new one"),
            Line.of(
                    ".*\\.claims\\.[^.]+\\.(name|shared)",
                    ChangeImpact.DATA_LOSS,
                    "a volume claim cannot change its name or access: a new, empty one is made. Restore a backup into it"),
            Line.of(
                    ".*\\.claims\\.[^.]+\\.sizeGiB",
                    PlanChange::shrinks,
                    ChangeImpact.DATA_LOSS,
                    "a volume cannot shrink: the API server refuses it. Make a new one and restore a backup into it"),
            Line.of(
                    ".*\\.claims\\.[^.]+\\.sizeGiB",
                    ChangeImpact.NONE,
                    "the volume grows while it is used, where its storage class allows expansion; else the API server"
                            + " refuses"),
            Line.of(
                    "databases\\.[^.]+\\.server\\.pod\\.containers\\.postgres\\.image",
                    KubernetesChangeCosts::isMajor,
                    ChangeImpact.DOWNTIME,
                    "a new major version does not start on the old data: dump, empty the volume, launch, restore;"
                            + " rehearse it"),
            Line.of(
                    "databases\\.[^.]+\\.server\\.(name|headlessService)",
                    ChangeImpact.REPLACEMENT,
                    "the StatefulSet is made anew under another name, with a volume of its own; restore a backup into"
                            + " it"),
            Line.of(
                    "databases\\.[^.]+\\.server\\..*",
                    ChangeImpact.RESTART,
                    "the one database pod restarts: some seconds to a minute without connections; the volume stays"),
            Line.of(
                    "databases\\.[^.]+\\.(database|user)",
                    ChangeImpact.DOWNTIME,
                    "roles and databases are made only when a cluster is first initialised; rename them in the server"
                            + " by hand first"),
            Line.of(
                    "caches\\.[^.]+\\.server\\..*",
                    ChangeImpact.RESTART,
                    "the one cache pod restarts: some seconds without it; keys survive where it is persistent"),
            Line.of(
                    "monitoring\\..*",
                    ChangeImpact.RESTART,
                    "metrics and logs pause while their pod restarts; the application does not notice"),
            Line.of(
                    "(services|workers|sites|gateway)\\.[^.]+\\.recreate",
                    ChangeImpact.DOWNTIME,
                    "replicas end before new ones start, because of a volume that one node may write"),
            Line.of(
                    "(services|workers|sites|gateway)\\.[^.]+\\.(name|role|pod\\.labels\\..*)",
                    ChangeImpact.REPLACEMENT,
                    "a Deployment cannot change its selector: it is made anew, and requests find none for some"
                            + " seconds"),
            Line.of(
                    "(services|workers|sites|gateway|databases\\.[^.]+\\.pooler)\\..*",
                    ChangeImpact.ROLLING,
                    "pods are replaced one by one, each ready before the next; when new ones do not turn ready the old"
                            + " ones stay"),
            Line.of("jobs\\..*", ChangeImpact.NONE, "the job runs again before what waits for it"),
            Line.of(
                    "edge\\.[^.]+\\.(name|kind|className)",
                    ChangeImpact.REPLACEMENT,
                    "the public entry is made anew, perhaps with another address: mind DNS")));

    private KubernetesChangeCosts() {}

    /** What each difference between two plans costs, the dearest first. */
    public static List<ChangeCost> between(KubernetesPlan before, KubernetesPlan after) {
        return TABLE.between(PlanJson.map(before), PlanJson.map(after));
    }

    private static boolean isMajor(PlanChange change) {
        Matcher before = MAJOR.matcher(change.before());
        Matcher after = MAJOR.matcher(change.after());
        return before.matches() && after.matches() && !before.group(1).equals(after.group(1));
    }
}
