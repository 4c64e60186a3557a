package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers do not run as root (SEC-18, ALX-CHK-04)")
class K8sRunAsNonRootTest {
    private final RuleTester rule = RuleTester.of(new K8sRunAsNonRoot());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "securityContext": {"runAsNonRoot": true}}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.runAsNonRoot", false))
                .failsAt("spec.template.spec.containers[0].securityContext.runAsNonRoot");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.runAsNonRoot"))
                .failsAt("spec.template.spec.containers[0].securityContext.runAsNonRoot");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].securityContext.runAsNonRoot"))
                .isUnknownAt("spec.template.spec.containers[0].securityContext.runAsNonRoot");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "securityContext": {"runAsNonRoot": true}}]""")
                        .with(
                                "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.runAsNonRoot",
                                false))
                .failsAt("spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.runAsNonRoot");
    }

    @Test
    void acceptsThePodsOwnSetting() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.runAsNonRoot")
                        .with("spec.template.spec.securityContext.runAsNonRoot", true))
                .passes();
    }

    /** The kubelet refuses to start what must not be root and is. */
    @Test
    void failsWithRootsOwnNumber() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.runAsUser", 0))
                .failsAt("spec.template.spec.containers[0].securityContext.runAsUser");
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.runAsUser", 10001))
                .passes();
    }
}
