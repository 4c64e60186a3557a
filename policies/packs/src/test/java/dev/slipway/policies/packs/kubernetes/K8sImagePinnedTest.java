package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Images are named by version or digest (SEC-20, CLP-POL-01, CLV-POL-08, SIG-POL-01)")
class K8sImagePinnedTest {
    private final RuleTester rule = RuleTester.of(new K8sImagePinned());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "image": "registry.example/api:1.4.2"}]}}}}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("spec.template.spec.containers[0].image", "nginx:latest"))
                .failsAt("spec.template.spec.containers[0].image");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("spec.template.spec.containers[0].image"))
                .failsAt("spec.template.spec.containers[0].image");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.containers[0].image"))
                .isUnknownAt("spec.template.spec.containers[0].image");
    }

    @Test
    void looksIntoCronJobsAndInitContainers() {
        rule.judge(Fixture.of("kubernetes:batch/v1:CronJob")
                        .withJson(
                                "spec.jobTemplate.spec.template.spec.initContainers",
                                """
            [{"name": "api", "image": "registry.example/api:1.4.2"}]""")
                        .with("spec.jobTemplate.spec.template.spec.initContainers[0].image", "nginx:latest"))
                .failsAt("spec.jobTemplate.spec.template.spec.initContainers[0].image");
    }
}
