package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nobody is bound to cluster-admin (SEC-25)")
class K8sNoClusterAdminTest {
    private final RuleTester rule = RuleTester.of(new K8sNoClusterAdmin());
    private final Fixture good = Fixture.of("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding")
            .with("roleRef.name", "view");

    @Test
    void acceptsASmallRole() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithTheLargest() {
        rule.judge(good.with("roleRef.name", "cluster-admin")).failsAt("roleRef.name");
    }

    @Test
    void waitsForAnUnknownRole() {
        rule.judge(good.unknown("roleRef.name")).isUnknownAt("roleRef.name");
    }
}
