package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every bucket has a public access block (SEC-24)")
class S3PublicAccessBlockPresentTest {
    private final RuleTester rule = RuleTester.of(new S3PublicAccessBlockPresent());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture block = Fixture.of(
                    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                    """
            {"blockPublicAcls": true, "blockPublicPolicy": true, "ignorePublicAcls": true, "restrictPublicBuckets": true}""")
            .refersTo(good, "bucket");

    @Test
    void passesWithABlock() {
        rule.judge(good, block).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void findsTheBlockByTheBucketsName() {
        rule.judge(
                        good,
                        Fixture.of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                                .with("bucket", "app-uploads"))
                .passes();
    }

    @Test
    void aBlockOfAnotherBucketDoesNotCount() {
        rule.judge(
                        good,
                        Fixture.of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                                .with("bucket", "other"))
                .failsAt("");
    }

    @Test
    void waitsWhenABlockMayBeItsOwn() {
        rule.judge(
                        good,
                        Fixture.of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                                .unknown("bucket"))
                .isUnknownAt("");
    }

    @Test
    void seesTheNewerToken() {
        rule.judge(Fixture.of("aws:s3/bucket:Bucket")).failsAt("");
    }
}
