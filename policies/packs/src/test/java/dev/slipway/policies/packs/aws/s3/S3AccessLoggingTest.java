package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets log who reads and writes them (KAR-LOG-02, COMP-03)")
class S3AccessLoggingTest {
    private final RuleTester rule = RuleTester.of(new S3AccessLogging());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture logging =
            Fixture.of("aws:s3/bucketLoggingV2:BucketLoggingV2").refersTo(good, "bucket");

    @Test
    void passesWhenItLogs() {
        rule.judge(good, logging).passes();
    }

    @Test
    void passesInline() {
        rule.judge(good.withJson("loggings", "[{\"targetBucket\": \"logs\"}]")).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void aLogBucketNeedsNone() {
        rule.judge(
                        good,
                        Fixture.of("aws:s3/bucketLoggingV2:BucketLoggingV2")
                                .named("of-another")
                                .refersTo(good, "targetBucket"))
                .doesNotApply();
        rule.judge(good, Fixture.of("aws:cloudfront/distribution:Distribution").refersTo(good, "loggingConfig"))
                .doesNotApply();
        rule.judge(good.named("logs").with("bucket", "app-logs")).failsAt("");
    }
}
