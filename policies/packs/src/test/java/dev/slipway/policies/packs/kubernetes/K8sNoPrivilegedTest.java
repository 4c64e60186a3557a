package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers are not privileged (SEC-19)")
class K8sNoPrivilegedTest {
    private final RuleTester rule = RuleTester.of(new K8sNoPrivileged());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "image": "api:1"}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.privileged", true))
                .failsAt("spec.template.spec.containers[0].securityContext.privileged");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.privileged"))
                .passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].securityContext.privileged"))
                .isUnknownAt("spec.template.spec.containers[0].securityContext.privileged");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "image": "api:1"}]""")
                        .with("spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.privileged", true))
                .failsAt("spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.privileged");
    }

    @Test
    void aViolationBeatsAnUnknownImage() {
        rule.judge(good.unknown("spec.template.spec.containers[0].image")
                        .with("spec.template.spec.containers[0].securityContext.privileged", true))
                .failsAt("spec.template.spec.containers[0].securityContext.privileged");
    }
}
