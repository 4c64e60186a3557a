package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.PlanNote;
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
        boolean dumps = bucket.startsWith("dumps");
        String file =
                """
                slipway: 1
                name: demo
                services:
                  web: {image: 'ghcr.io/demo/web:1.0.0', port: 8080, health: /health, uses: [db]}
                databases:
                  db: {version: 16%s}
                buckets:
                  %s
                """
                        .formatted(dumps ? ", backup: {bucket: dumps}" : "", bucket);
        AwsSettings settings = AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                .replicaRegion("eu-west-1")
                .build();
        return new AwsPlanner()
                .plan(AppFile.read("app.yaml", file, Environment.PROD).orThrow(), Environment.PROD, settings);
    }
}
