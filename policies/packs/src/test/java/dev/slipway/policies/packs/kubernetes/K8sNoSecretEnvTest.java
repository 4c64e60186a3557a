package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No secret stands in plain in the environment of a container (SEC-03, KAR-CHK-02, CLV-POL-09)")
class K8sNoSecretEnvTest {
    private final RuleTester rule = RuleTester.of(new K8sNoSecretEnv());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "env": [{"name": "LOG_LEVEL", "value": "info"}, {"name": "DB_PASSWORD", "valueFrom": {"secretKeyRef": {"name": "db"}}}]}]}}}}""");

    @Test
    void acceptsAReference() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAPlainPassword() {
        rule.judge(good.with("spec.template.spec.containers[0].env[0].name", "JWT_SECRET"))
                .failsAt("spec.template.spec.containers[0].env[0].value")
                .found("JWT_SECRET in plain text");
    }

    @Test
    void failsWithAPasswordInAUrl() {
        rule.judge(good.with("spec.template.spec.containers[0].env[0].value", "postgres://app:hunter2@db/app"))
                .failsAt("spec.template.spec.containers[0].env[0].value");
    }

    @Test
    void waitsForAnUnknownEnvironment() {
        rule.judge(good.unknown("spec.template.spec.containers[0].env"))
                .isUnknownAt("spec.template.spec.containers[0].env");
    }

    @Test
    void failsWithAPulumiSecretTooForTheClusterShowsItInPlain() {
        rule.judge(good.withJson(
                                "spec.template.spec.containers[0].env",
                                "[{\"name\": \"DB_PASSWORD\", \"value\": \"hunter2-hunter2\"}]")
                        .secret("spec.template.spec.containers[0].env[0].value"))
                .failsAt("spec.template.spec.containers[0].env[0].value");
    }

    @Test
    void acceptsAUrlThatTheKubeletFillsIn() {
        rule.judge(good.with("spec.template.spec.containers[0].env[0].value", "postgres://app:$(DB_PASSWORD)@db/app"))
                .passes();
    }
}
