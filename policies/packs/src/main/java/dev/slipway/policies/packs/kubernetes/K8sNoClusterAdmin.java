package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** An application is no administrator. */
public final class K8sNoClusterAdmin extends PropertyRule {
    public K8sNoClusterAdmin() {
        super(
                RuleInfo.of("k8s-no-cluster-admin", "Nobody is bound to cluster-admin")
                        .severity(Severity.CRITICAL)
                        .why("Whoever gets such an account owns the cluster.")
                        .fix("Bind a role with the verbs and resources that are needed.")
                        .checks(Reference.GUIDES, "SEC-25")
                        .checks(Reference.CIS_KUBERNETES, "5.1.1"),
                List.of(
                        "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"),
                "roleRef.name",
                value -> value.mustNotBeOneOf(List.of("cluster-admin")));
    }
}
