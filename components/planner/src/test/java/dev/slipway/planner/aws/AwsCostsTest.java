package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsCostsTest {
    @Test
    @Covers("CLP-COST-02")
    void devCostsWhatTheGuideSaysAndProdSaysWhyItIsMore() {
        assertThat(AwsCostEstimate.monthlyUsd(Clipper.plan(Environment.DEV))).isBetween(50, 150);
        assertThat(AwsCostEstimate.of(Clipper.plan(Environment.PROD)))
                .filteredOn(item -> item.monthlyUsd() > 50)
                .extracting(CostItem::what)
                .contains("3 NAT gateways", "database db");
    }

    @Test
    void whatLiesInOtherRegionsIsCounted() {
        AwsPlan prod = Clipper.plan(Environment.PROD);
        double copy = prod.databases().get(0).storageGiB() * 0.095;

        assertThat(AwsCostEstimate.of(prod))
                .contains(
                        new CostItem("replicated backups of db", copy),
                        new CostItem("copied recovery points", copy),
                        // Its own region's, that of the copies and CloudFront's, where an alarm is told.
                        new CostItem("encryption keys", 3));
        AwsPlan alone = Clipper.plan(
                Environment.DEV,
                AwsSettings.builder("us-east-1", List.of("us-east-1a", "us-east-1b"))
                        .replicaRegion("us-west-2")
                        .hostedZoneId("Z0123456789ABCDEFGHIJ"));
        assertThat(AwsCostEstimate.of(alone))
                .contains(new CostItem("encryption keys", 2))
                .noneMatch(it -> it.what().contains("backups"));
    }

    @Test
    void aLowerMajorVersionIsNoUpgrade() {
        assertThat(AwsChangeCosts.TABLE.of(new PlanChange("databases.db.version", "17", "16")))
                .hasValueSatisfying(cost -> {
                    assertThat(cost.impact()).isEqualTo(ChangeImpact.DATA_LOSS);
                    assertThat(cost.why()).contains("RDS refuses it");
                });
        assertThat(AwsChangeCosts.TABLE.of(new PlanChange("databases.db.version", "16", "17")))
                .hasValueSatisfying(cost -> assertThat(cost.impact()).isEqualTo(ChangeImpact.DOWNTIME));
    }

    @ParameterizedTest
    @CsvSource({
        "databases.db.instanceClass, RESTART",
        "databases.db.version, DOWNTIME",
        "databases.db.identifier, DATA_LOSS",
        "databases.db.storageGiB, NONE",
        "databases.db.parameters.shared_buffers.value, RESTART",
        "caches.cache.nodeType, RESTART",
        "caches.cache.engine, DATA_LOSS",
        "buckets.media.bucketName, DATA_LOSS",
        "network.cidr, DATA_LOSS",
        "services.api.task.containers.api.image, ROLLING"
    })
    void aChangeSaysWhatItCosts(String path, ChangeImpact impact) {
        assertThat(AwsChangeCosts.TABLE.of(new PlanChange(path, "old", "new")))
                .hasValueSatisfying(cost -> assertThat(cost.impact()).isEqualTo(impact));
    }

    @Test
    void aNewThingTakesNothingAway() {
        assertThat(AwsChangeCosts.TABLE.of(new PlanChange("buckets.media.bucketName", PlanChange.NONE, "new")))
                .hasValueSatisfying(cost -> assertThat(cost.impact()).isEqualTo(ChangeImpact.NONE));
    }

    @Test
    void aNewImageRollsAndTouchesNoData() {
        AwsPlan before = Clipper.plan(Environment.PROD);
        AwsPlan after = Clipper.plan(Environment.PROD, Clipper.prod().images(Map.of("api", "example.com/api:2")));

        List<ChangeCost> costs = AwsChangeCosts.between(before, after);

        assertThat(costs).isNotEmpty();
        assertThat(costs.get(0).impact()).isEqualTo(ChangeImpact.ROLLING);
        assertThat(costs).extracting(cost -> cost.change().path()).noneMatch(path -> path.startsWith("databases"));
    }
}
