package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.PlanNote;
import org.junit.jupiter.api.Test;

/** Where Alexander Storage keeps what, and how large objects come through. */
class AlexanderStorageTest {
    private final AwsPlan plan = AppsOnAws.plan("alexander", Environment.PROD);

    @Test
    @Covers("ALX-STOR-04")
    void metadataAndBlobsLieInDifferentServices() {
        assertThat(plan.databases()).extracting(DatabasePlan::databaseName).containsExactly("alexander");
        assertThat(plan.volumes()).extracting(VolumePlan::key).containsExactly("blobs");
    }

    @Test
    @Covers({"ALX-ALRT-02", "ALX-ALRT-03"})
    void errorsAndSlowAnswersRingAtTheGuidesFigures() {
        assertThat(plan.alarms())
                .filteredOn(alarm -> alarm.key().startsWith("alexander-high-"))
                .extracting(AlarmPlan::threshold)
                .containsExactlyInAnyOrder(0.05, 1.0);
        assertThat(plan.alarms())
                .filteredOn(alarm -> alarm.key().startsWith("alexander-high-latency"))
                .flatExtracting(alarm -> alarm.metrics().values())
                .extracting(MetricPlan::statistic)
                .containsExactly("p95");
    }

    /** TargetResponseTime ends when the headers of the answer arrive (Elastic Load Balancing, CloudWatch metrics). */
    @Test
    @Covers("ALX-POL-10")
    void largeTransfersAreLimitedInNumberAndTimedToTheirFirstByte() {
        assertThat(plan.alarms())
                .filteredOn(alarm -> alarm.key().startsWith("alexander-high-latency"))
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm.metrics().values())
                        .extracting(MetricPlan::name)
                        .containsExactly("TargetResponseTime"));
        assertThat(plan.wafs()).isNotEmpty().allMatch(waf -> !waf.rates().isEmpty());
    }

    @Test
    @Covers("ALX-MON-03")
    void readingAndWritingOfTheDatabasesDiskIsOnTheDashboard() {
        assertThat(PlanJson.write(plan.dashboard())).contains("ReadLatency", "WriteLatency");
    }

    @Test
    @Covers("ALX-NET-06")
    void aLoadBalancerStreamsAndLimitsNoBody() {
        assertThat(plan.notes())
                .filteredOn(it -> it.feature().equals("routes.buffering"))
                .extracting(PlanNote::level)
                .containsOnly(PlanNote.Level.NATIVE);
        assertThat(plan.loadBalancer().orElseThrow().idleSeconds()).isEqualTo(3600);
    }
}
