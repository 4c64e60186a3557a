package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.NamedPrincipalRuleTest;
import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No bucket policy allows everybody (SEC-24)")
class S3PolicyNotPublicTest extends NamedPrincipalRuleTest {
    S3PolicyNotPublicTest() {
        super(new S3PolicyNotPublic(), "aws:s3/bucketPolicy:BucketPolicy", "policy", "s3:GetObject");
    }

    @Test
    void readsThePolicyInsideAnOlderBucketToo() {
        RuleTester.of(new S3PolicyNotPublic())
                .judge(
                        Fixture.of("aws:s3/bucket:Bucket")
                                .with(
                                        "policy",
                                        """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}]}"""))
                .failsAt("policy.Statement[0].Principal");
    }
}
