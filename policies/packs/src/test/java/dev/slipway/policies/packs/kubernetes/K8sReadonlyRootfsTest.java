package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers cannot write to their own image (SEC-19)")
class K8sReadonlyRootfsTest {
    private final RuleTester rule = RuleTester.of(new K8sReadonlyRootfs());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "securityContext": {"readOnlyRootFilesystem": true}}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem", false))
                .failsAt("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem"))
                .failsAt("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem"))
                .isUnknownAt("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "securityContext": {"readOnlyRootFilesystem": true}}]""")
                        .with(
                                "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.readOnlyRootFilesystem",
                                false))
                .failsAt(
                        "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.readOnlyRootFilesystem");
    }
}
