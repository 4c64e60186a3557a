package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ConfigMaps hold no secrets (SEC-03)")
class K8sNoSecretsInConfigmapTest {
    private final RuleTester rule = RuleTester.of(new K8sNoSecretsInConfigmap());
    private final Fixture good = Fixture.of("kubernetes:core/v1:ConfigMap").with("data.LOG_LEVEL", "info");

    @Test
    void passesWithoutSecrets() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAPassword() {
        rule.judge(good.with("data.DB_PASSWORD", "hunter2")).failsAt("data.DB_PASSWORD");
    }

    @Test
    void failsWithAPulumiSecret() {
        rule.judge(good.with("data.CONFIG", "hidden-text").secret("data.CONFIG"))
                .failsAt("data.CONFIG")
                .found("a Pulumi secret");
    }

    @Test
    void waitsForUnknownData() {
        rule.judge(good.unknown("data")).isUnknownAt("data");
    }
}
