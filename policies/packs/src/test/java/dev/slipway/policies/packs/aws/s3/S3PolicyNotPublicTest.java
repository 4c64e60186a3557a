package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.NamedPrincipalRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("No bucket policy allows everybody (SEC-24)")
class S3PolicyNotPublicTest extends NamedPrincipalRuleTest {
    S3PolicyNotPublicTest() {
        super(new S3PolicyNotPublic(), "aws:s3/bucketPolicy:BucketPolicy", "policy", "s3:GetObject");
    }
}
