package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("KMS keys rotate by themselves (SEC-04)")
class KmsRotationTest {
    private final RuleTester rule = RuleTester.of(new KmsRotation());
    private final Fixture good = Fixture.of("aws:kms/key:Key").with("enableKeyRotation", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("enableKeyRotation", false)).failsAt("enableKeyRotation");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("enableKeyRotation"))
                .failsAt("enableKeyRotation")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("enableKeyRotation")).isUnknownAt("enableKeyRotation");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("enableKeyRotation", false).secret("enableKeyRotation"))
                .failsAt("enableKeyRotation")
                .found("[secret]");
    }
}
