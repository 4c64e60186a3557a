package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.SmallApp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Buckets that are asked to keep no old versions. */
class BucketVersionsTest {
    @Test
    void aBucketKeepsNoOldVersionsWhenItNeedNotAndIsToldToHaveNoRecoveryPoints() {
        AwsPlan plan = plan("cold: {versioning: false}");

        assertThat(plan.buckets()).extracting(BucketPlan::versioning).containsExactly(false);
        assertThat(plan.backup().orElseThrow().buckets()).isEmpty();
        assertThat(level(plan)).isEqualTo(PlanNote.Level.DEGRADED);
    }

    /** InvalidBucketState, or InvalidRequest for the replication: the update would end half-way. */
    @Test
    void aBucketThatIsLockedOrReplicatedKeepsThemAllTheSame() {
        for (String bucket :
                List.of("dumps: {versioning: false}", "cold: {versioning: false, replica: {region: eu-west-1}}")) {
            AwsPlan plan = plan(bucket);

            assertThat(plan.buckets()).extracting(BucketPlan::versioning).containsExactly(true);
            assertThat(level(plan)).isEqualTo(PlanNote.Level.REFUSED);
        }
    }

    @Test
    void nothingIsSaidOfABucketThatKeepsThem() {
        assertThat(plan("cold: {}").notes()).noneMatch(note -> note.feature().equals("buckets.versioning"));
    }

    private static PlanNote.Level level(AwsPlan plan) {
        List<PlanNote> notes = plan.notes().stream()
                .filter(note -> note.feature().equals("buckets.versioning"))
                .toList();
        assertThat(notes).hasSize(1);
        return notes.get(0).level();
    }

    private static AwsPlan plan(String bucket) {
        String database = bucket.startsWith("dumps") ? "backup: {bucket: dumps}" : "";
        return new AwsPlanner()
                .plan(
                        SmallApp.with(database, "buckets: {" + bucket + "}"),
                        Environment.PROD,
                        GoodSettings.account().build());
    }
}
