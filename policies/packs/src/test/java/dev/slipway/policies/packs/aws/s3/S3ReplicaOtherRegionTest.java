package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A replica lies in another region than its source (REL-14)")
class S3ReplicaOtherRegionTest {
    private final RuleTester rule = RuleTester.of(new S3ReplicaOtherRegion());
    private final Fixture source = Fixture.of("aws:s3/bucketV2:BucketV2").inRegion("eu-west-1");
    private final Fixture replica =
            Fixture.of("aws:s3/bucketV2:BucketV2").named("replica").inRegion("eu-central-1");
    private final Fixture good = Fixture.of(
                    "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                    """
            {"rules": [{"status": "Enabled", "destination": {}}]}""")
            .inRegion("eu-west-1")
            .refersTo(source, "bucket")
            .refersTo(replica, "rules");

    @Test
    void passesAcrossRegions() {
        rule.judge(good, source, replica).passes();
    }

    @Test
    void failsWithinOne() {
        rule.judge(good, source, replica.inRegion("eu-west-1"))
                .failsAt("rules")
                .found("replica in eu-west-1")
                .expected("a bucket outside eu-west-1");
    }

    @Test
    void saysNothingOfBucketsElsewhere() {
        rule.judge(good, source).doesNotApply();
    }
}
