package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Public access blocks block all four ways (SEC-24)")
class S3PublicAccessBlockCompleteTest {
    private final RuleTester rule = RuleTester.of(new S3PublicAccessBlockComplete());
    private final Fixture good = Fixture.of(
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
            """
            {"blockPublicAcls": true, "blockPublicPolicy": true, "ignorePublicAcls": true, "restrictPublicBuckets": true}""");

    @Test
    void passesWithAllFour() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithOneOff() {
        rule.judge(good.with("ignorePublicAcls", false))
                .failsAt("ignorePublicAcls")
                .found("false");
    }

    @Test
    void failsWithOneLeftOut() {
        rule.judge(good.without("blockPublicPolicy")).failsAt("blockPublicPolicy");
    }

    @Test
    void waitsForAnUnknownFlag() {
        rule.judge(good.unknown("restrictPublicBuckets")).isUnknownAt("restrictPublicBuckets");
    }
}
