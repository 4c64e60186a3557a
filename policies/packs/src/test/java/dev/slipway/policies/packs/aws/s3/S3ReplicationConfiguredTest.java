package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
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
        rule.with("exempt", List.of("thumbnails"))
                .judge(good.named("thumbnails"))
                .doesNotApply();
    }

    @Test
    void aNameThatSoundsLikeASiteOrABackupHidesNothing() {
        for (String name : List.of("composite-images", "static", "frontend-uploads", "backup")) {
            rule.judge(good.named(name).with("bucket", name)).failsAt("");
        }
    }

    @Test
    void aWebSiteOfCloudFrontIsMadeAnewFromItsSources() {
        Fixture distribution = Fixture.of(
                "aws:cloudfront/distribution:Distribution",
                """
            {"defaultRootObject": "index.html", "defaultCacheBehavior": {"targetOriginId": "files"},
             "origins": [{"originId": "files", "domainName": "pages.s3.eu-central-1.amazonaws.com"},
                         {"originId": "media", "domainName": "media.s3.eu-central-1.amazonaws.com"}]}""");
        Fixture pages = good.with("bucketRegionalDomainName", "pages.s3.eu-central-1.amazonaws.com");
        Fixture media = good.with("bucketRegionalDomainName", "media.s3.eu-central-1.amazonaws.com");

        rule.judge(pages, distribution).doesNotApply();
        rule.judge(media, distribution).failsAt("");
        rule.judge(pages, distribution.without("defaultRootObject")).failsAt("");
    }

    @Test
    void aSiteIsKnownBeforeItsAddressIs() {
        Fixture distribution = Fixture.of(
                        "aws:cloudfront/distribution:Distribution",
                        """
            {"defaultRootObject": "index.html", "defaultCacheBehavior": {"targetOriginId": "files"}}""")
                .unknown("origins")
                .refersTo(good, "origins");
        rule.judge(good, distribution).doesNotApply();
        rule.judge(good, replica.named("other"), distribution.refersTo(replica.named("other"), "origins"))
                .isUnknownAt("");
    }

    @Test
    void anIndexDocumentMakesASite() {
        Fixture website = Fixture.of("aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2")
                .refersTo(good, "bucket");
        rule.judge(good, website).doesNotApply();
    }

    @Test
    void backupsAreASecondCopyAlready() {
        rule.judge(good.withJson("tags", "{\"slipway:holds\": \"backups\"}")).doesNotApply();
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
