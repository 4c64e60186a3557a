package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Backup buckets lock what is written to them (REL-15)")
class S3ObjectLockBackupsTest {
    private final RuleTester rule = RuleTester.of(new S3ObjectLockBackups());
    private final Fixture good =
            Fixture.of("aws:s3/bucketV2:BucketV2").named("backups").with("objectLockEnabled", true);

    @Test
    void passesWithALock() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("objectLockEnabled")).failsAt("objectLockEnabled");
    }

    @Test
    void passesWithACompanion() {
        rule.judge(
                        good.without("objectLockEnabled"),
                        Fixture.of("aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2")
                                .refersTo(good, "bucket"))
                .passes();
    }

    @Test
    void saysNothingOfOtherBuckets() {
        rule.judge(good.named("uploads").without("objectLockEnabled")).doesNotApply();
    }
}
