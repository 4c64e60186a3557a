package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Load balancers mitigate request smuggling (CLP-SEC-02)")
class AlbDesyncModeTest {
    private final RuleTester rule = RuleTester.of(new AlbDesyncMode());
    private final Fixture good =
            Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("desyncMitigationMode", "defensive");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("desyncMitigationMode", "monitor")).failsAt("desyncMitigationMode");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("desyncMitigationMode")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("desyncMitigationMode")).isUnknownAt("desyncMitigationMode");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("desyncMitigationMode", "monitor").secret("desyncMitigationMode"))
                .failsAt("desyncMitigationMode")
                .found("[secret]");
    }
}
