package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets with data are replicated (REL-14)")
class S3ReplicationConfiguredTest {
    private final RuleTester rule = RuleTester.of(new S3ReplicationConfigured());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture replica = Fixture.of("aws:s3/bucketV2:BucketV2").named("replica");
    private final Fixture replication = Fixture.of(
                    "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                    """
            {"rules": [{"status": "Enabled", "destination": {}}]}""")
            .refersTo(good, "bucket")
            .refersTo(replica, "rules");

    @Test
    void passesWhenReplicated() {
        rule.judge(good, replica, replication).passes();
    }

    @Test
    void failsWhenTheRuleIsOff() {
        rule.judge(good, replica, replication.with("rules[0].status", "Disabled"))
                .failsAt("rules[0].status");
    }

    @Test
    void failsWithout() {
        rule.judge(good, replica).failsAt("");
    }

    @Test
    void theReplicaItselfNeedsNone() {
        rule.judge(replica, good, replication).doesNotApply();
    }

    @Test
    void logBucketsNeedNone() {
        rule.judge(
                        good.with("arn", "arn:aws:s3:::app-uploads"),
                        Fixture.of("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination")
                                .with(
                                        "deliveryDestinationConfiguration.destinationResourceArn",
                                        "arn:aws:s3:::app-uploads/cdn"))
                .doesNotApply();
        rule.judge(good.named("access-logs")).failsAt("");
    }

    @Test
    void namedExceptionsNeedNone() {
        rule.judge(good.named("site")).doesNotApply();
    }

    @Test
    void anApplicationThatCopiesItselfSaysSoInItsPlan() {
        Fixture component =
                Fixture.of("slipway:aws:Bucket").withJson("plan", "{\"replication\": {\"byStorage\": false}}");
        rule.judge(good.childOf(component), component).doesNotApply();
        rule.judge(good.childOf(component), component.with("plan.replication.byStorage", true))
                .failsAt("");
    }

    @Test
    void whatIsDeletedWithinWeeksNeedsNone() {
        Fixture lifecycle = Fixture.of(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                        """
            {"rules": [{"status": "Enabled", "expiration": {"days": 90}}]}""")
                .refersTo(good, "bucket");
        rule.judge(good, lifecycle).doesNotApply();
        rule.judge(good, lifecycle.with("rules[0].expiration.days", 365)).failsAt("");
        rule.judge(good, lifecycle.with("rules[0].filter.prefix", "tmp/")).failsAt("");
    }
}
