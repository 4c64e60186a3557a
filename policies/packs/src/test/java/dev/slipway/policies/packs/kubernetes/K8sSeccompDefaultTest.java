package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers have a seccomp profile (SEC-19)")
class K8sSeccompDefaultTest {
    private final RuleTester rule = RuleTester.of(new K8sSeccompDefault());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "securityContext": {"seccompProfile": {"type": "RuntimeDefault"}}}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.seccompProfile.type", "Unconfined"))
                .failsAt("spec.template.spec.containers[0].securityContext.seccompProfile.type");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.seccompProfile.type"))
                .failsAt("spec.template.spec.containers[0].securityContext.seccompProfile.type");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].securityContext.seccompProfile.type"))
                .isUnknownAt("spec.template.spec.containers[0].securityContext.seccompProfile.type");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "securityContext": {"seccompProfile": {"type": "RuntimeDefault"}}}]""")
                        .with(
                                "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.seccompProfile.type",
                                "Unconfined"))
                .failsAt("spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.seccompProfile.type");
    }

    @Test
    void acceptsThePodsOwnProfile() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext")
                        .with("spec.template.spec.securityContext.seccompProfile.type", "RuntimeDefault"))
                .passes();
    }
}
