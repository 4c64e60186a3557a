package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Serving containers have a readiness and a liveness probe (REL-01, REL-02, CLV-CHK-14, KAR-CHK-04, KAR-CHK-13, CLP-SVC-04)")
class K8sProbesTest {
    private final RuleTester rule = RuleTester.of(new K8sProbes());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "ports": [{"containerPort": 8080}], "readinessProbe": {"httpGet": {"path": "/ready"}}, "livenessProbe": {"httpGet": {"path": "/live"}}}]}}}}""");

    @Test
    void passesWithBoth() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutReadiness() {
        rule.judge(good.without("spec.template.spec.containers[0].readinessProbe"))
                .failsAt("spec.template.spec.containers[0].readinessProbe");
    }

    @Test
    void failsWithoutLiveness() {
        rule.judge(good.without("spec.template.spec.containers[0].livenessProbe"))
                .failsAt("spec.template.spec.containers[0].livenessProbe");
    }

    @Test
    void workersWithoutPortsNeedNone() {
        rule.judge(good.without("spec.template.spec.containers[0].ports")
                        .without("spec.template.spec.containers[0].livenessProbe"))
                .passes();
    }

    @Test
    void aSidecarNeedNotDecideWhetherThePodIsReady() {
        rule.judge(
                        good.withJson(
                                "spec.template.spec.containers[1]",
                                """
            {"name": "exporter", "ports": [{"containerPort": 9187}], "livenessProbe": {"tcpSocket": {"port": 9187}}}"""))
                .passes();
    }
}
