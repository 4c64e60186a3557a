package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers cannot gain privileges (SEC-19)")
class K8sNoPrivilegeEscalationTest {
    private final RuleTester rule = RuleTester.of(new K8sNoPrivilegeEscalation());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "securityContext": {"allowPrivilegeEscalation": false}}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation", true))
                .failsAt("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation"))
                .failsAt("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation"))
                .isUnknownAt("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "securityContext": {"allowPrivilegeEscalation": false}}]""")
                        .with(
                                "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.allowPrivilegeEscalation",
                                true))
                .failsAt(
                        "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.allowPrivilegeEscalation");
    }
}
