package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers take no port of the node (SEC-13)")
class K8sNoHostPortTest {
    private final RuleTester rule = RuleTester.of(new K8sNoHostPort());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "ports": [{"containerPort": 8080}]}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].ports[0].hostPort", 8080))
                .failsAt("spec.template.spec.containers[0].ports[0].hostPort");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].ports[0].hostPort"))
                .passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].ports[0].hostPort"))
                .isUnknownAt("spec.template.spec.containers[0].ports[0].hostPort");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "ports": [{"containerPort": 8080}]}]""")
                        .with("spec.jobTemplate.spec.template.spec.initContainers[0].ports[0].hostPort", 8080))
                .failsAt("spec.jobTemplate.spec.template.spec.initContainers[0].ports[0].hostPort");
    }
}
