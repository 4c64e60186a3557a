package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pods mount nothing of the node (SEC-19)")
class K8sNoHostPathTest {
    private final RuleTester rule = RuleTester.of(new K8sNoHostPath());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"volumes": [{"name": "tmp", "emptyDir": {}}], "containers": [{"name": "api"}]}}}}""");

    @Test
    void passesWithoutHostPaths() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAHostPath() {
        rule.judge(good.with("spec.template.spec.volumes[0].hostPath.path", "/var/run"))
                .failsAt("spec.template.spec.volumes[0].hostPath");
    }

    @Test
    void waitsForUnknownVolumes() {
        rule.judge(good.unknown("spec.template.spec.volumes")).isUnknownAt("spec.template.spec.volumes");
    }
}
