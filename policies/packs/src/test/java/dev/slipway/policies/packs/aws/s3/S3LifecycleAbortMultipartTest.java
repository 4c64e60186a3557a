package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets clear away uploads that were never finished (OPS-13)")
class S3LifecycleAbortMultipartTest {
    private final RuleTester rule = RuleTester.of(new S3LifecycleAbortMultipart());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture lifecycle = Fixture.of(
                    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                    """
            {"rules": [{"abortIncompleteMultipartUpload": {"daysAfterInitiation": 7}}]}""")
            .refersTo(good, "bucket");

    @Test
    void passesWithARule() {
        rule.judge(good, lifecycle).passes();
    }

    @Test
    void passesInline() {
        rule.judge(good.withJson("lifecycleRules", "[{\"abortIncompleteMultipartUploadDays\": 7}]"))
                .passes();
    }

    @Test
    void failsWithoutOne() {
        rule.judge(good).failsAt("");
    }

    @Test
    void failsWhenNoRuleAborts() {
        rule.judge(good, lifecycle.withJson("rules", "[{\"expiration\": {\"days\": 30}}]"))
                .failsAt("rules");
    }
}
