package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets own their objects and take no ACLs (SEC-24)")
class S3OwnershipEnforcedTest {
    private final RuleTester rule = RuleTester.of(new S3OwnershipEnforced());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture controls = Fixture.of("aws:s3/bucketOwnershipControls:BucketOwnershipControls")
            .refersTo(good, "bucket")
            .with("rule.objectOwnership", "BucketOwnerEnforced");

    @Test
    void passesWhenEnforced() {
        rule.judge(good, controls).passes();
    }

    @Test
    void failsWhenOnlyPreferred() {
        rule.judge(good, controls.with("rule.objectOwnership", "BucketOwnerPreferred"))
                .failsAt("rule.objectOwnership");
    }

    @Test
    void failsWithoutControls() {
        rule.judge(good).failsAt("");
    }
}
