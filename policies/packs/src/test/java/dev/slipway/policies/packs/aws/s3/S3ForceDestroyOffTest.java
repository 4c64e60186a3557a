package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets are not emptied when they are destroyed (REL-07)")
class S3ForceDestroyOffTest {
    private final RuleTester rule = RuleTester.of(new S3ForceDestroyOff());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("forceDestroy", false);

    @Test
    void passesWhenOff() {
        rule.judge(good).passes();
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("forceDestroy")).passes();
    }

    @Test
    void failsWhenOn() {
        rule.judge(good.with("forceDestroy", true)).failsAt("forceDestroy");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("forceDestroy")).isUnknownAt("forceDestroy");
    }
}
