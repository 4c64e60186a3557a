package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Liveness does not ask whether the pod is ready (REL-02, CLV-POL-05, SIG-POL-03)")
class K8sLivenessNotReadinessTest {
    private final RuleTester rule = RuleTester.of(new K8sLivenessNotReadiness());
    private static final String PROBE = "spec.template.spec.containers[0].livenessProbe.httpGet.path";
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"spec": {"containers": [{"name": "api",
             "readinessProbe": {"httpGet": {"path": "/health/ready"}}, "livenessProbe": {"httpGet": {"path": "/health"}}}]}}}}""");

    @Test
    void passesWithALighterPath() {
        rule.judge(good).passes();
    }

    @Test
    void failsOnTheReadinessPath() {
        rule.judge(good.with(PROBE, "/health/ready")).failsAt(PROBE).found("/health/ready");
    }

    @Test
    void failsOnTheShortForm() {
        rule.judge(good.with(PROBE, "/readyz")).failsAt(PROBE);
    }

    @Test
    void wordsThatOnlyHoldTheLettersAreFree() {
        rule.judge(good.with(PROBE, "/already-up")).passes();
    }

    @Test
    void otherProbesAreFree() {
        rule.judge(good.without("spec.template.spec.containers[0].livenessProbe"))
                .passes();
    }

    @Test
    void waitsForAnUnknownPath() {
        rule.judge(good.unknown(PROBE)).isUnknownAt(PROBE);
    }
}
