package dev.slipway.planner.kubernetes;

import dev.slipway.planner.ChangeCostTable;
import dev.slipway.planner.ChangeCostTable.Line;
import dev.slipway.planner.ChangeImpact;
import java.util.List;

/** What a changed plan costs in a cluster. Source: Kubernetes, "StatefulSets", "Deployments" and "Expanding persistent volumes claims". */
public final class KubernetesChangeCosts {
    /** The table. */
    public static final ChangeCostTable TABLE = new ChangeCostTable(List.of(
            Line.of(
                    "namespace(\\.name)?",
                    ChangeImpact.DATA_LOSS,
                    "everything is made anew in another namespace, with empty volumes; restore the backups there"),
            Line.of(
                    "(databases|caches)\\.[^.]+\\.(name|server\\.name|server\\.claims\\.[^.]+\\.(name|storageClass))",
                    ChangeImpact.DATA_LOSS,
                    "another StatefulSet or claim starts with an empty volume; dump the data first and restore it after"),
            Line.of(
                    "(databases|caches)\\.[^.]+\\.server\\.claims\\.[^.]+\\.sizeGiB",
                    ChangeImpact.DOWNTIME,
                    "a StatefulSet's claim template is immutable, so the set is replaced while its claim stays; grow the claim itself "
                            + "(kubectl patch pvc) where the storage class allows it, shrinking is not possible"),
            Line.of(
                    "databases\\.[^.]+\\.server\\.pod\\.containers\\.[^.]+\\.image",
                    ChangeImpact.RESTART,
                    "the pod is made anew on its volume; a new major version cannot read the old one's files: dump and restore for that"),
            Line.of(
                    "databases\\.[^.]+\\.server\\..*",
                    ChangeImpact.RESTART,
                    "the database's pod is deleted and made anew on the same volume: it does not answer for some seconds, the data stays"),
            Line.of(
                    "databases\\.[^.]+\\.pooler\\..*",
                    ChangeImpact.ROLLING,
                    "the pooler's pods are replaced one by one; open connections break once"),
            Line.of(
                    "caches\\.[^.]+\\.server\\..*",
                    ChangeImpact.RESTART,
                    "the cache's pod is deleted and made anew: it does not answer for some seconds; what is not on its volume is gone"),
            Line.of(
                    "(services|workers|sites)\\.[^.]+\\..*",
                    ChangeImpact.ROLLING,
                    "pods are replaced one by one; the old ones stay until the new ones are ready")));

    private KubernetesChangeCosts() {}
}
