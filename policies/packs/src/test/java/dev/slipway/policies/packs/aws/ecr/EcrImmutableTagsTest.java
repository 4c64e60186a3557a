package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Image tags cannot be moved (SEC-20, CLP-POL-01)")
class EcrImmutableTagsTest {
    private final RuleTester rule = RuleTester.of(new EcrImmutableTags());
    private final Fixture good = Fixture.of("aws:ecr/repository:Repository").with("imageTagMutability", "IMMUTABLE");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("imageTagMutability", "MUTABLE")).failsAt("imageTagMutability");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("imageTagMutability"))
                .failsAt("imageTagMutability")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("imageTagMutability")).isUnknownAt("imageTagMutability");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("imageTagMutability", "MUTABLE").secret("imageTagMutability"))
                .failsAt("imageTagMutability")
                .found("[secret]");
    }
}
