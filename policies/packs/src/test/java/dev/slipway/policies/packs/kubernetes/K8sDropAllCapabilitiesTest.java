package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers drop all capabilities (SEC-19)")
class K8sDropAllCapabilitiesTest {
    private final RuleTester rule = RuleTester.of(new K8sDropAllCapabilities());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "securityContext": {"capabilities": {"drop": ["ALL"]}}}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].securityContext.capabilities.drop", List.of("NET_RAW")))
                .failsAt("spec.template.spec.containers[0].securityContext.capabilities.drop");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].securityContext.capabilities.drop"))
                .failsAt("spec.template.spec.containers[0].securityContext.capabilities.drop");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].securityContext.capabilities.drop"))
                .isUnknownAt("spec.template.spec.containers[0].securityContext.capabilities.drop");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "securityContext": {"capabilities": {"drop": ["ALL"]}}}]""")
                        .with(
                                "spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.capabilities.drop",
                                List.of("NET_RAW")))
                .failsAt("spec.jobTemplate.spec.template.spec.initContainers[0].securityContext.capabilities.drop");
    }

    @Test
    void failsWhenMoreIsAddedBackThanThePortsBelow1024() {
        String added = "spec.template.spec.containers[0].securityContext.capabilities.add";

        rule.judge(good.with(added, List.of("NET_BIND_SERVICE"))).passes();
        rule.judge(good.with(added, List.of("NET_BIND_SERVICE", "SYS_ADMIN"))).failsAt(added + "[1]");
    }
}
