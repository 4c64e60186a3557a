package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import dev.slipway.policies.testkit.Fixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stack of ten thousand resources is judged in one go; bench/ tells how fast, this only that nothing walks all for each. */
class LargeStackTest {
    private static final int PARTS = 800;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void tenThousandResourcesAreJudged() {
        List<ResourceView> stack = stack();
        assertThat(stack).hasSize(13 * PARTS).hasSizeGreaterThan(10_000);
        Judge judge = new Judge(
                SlipwayPack.create(),
                new RunContext("app-prod", "app", Optional.of(true), Map.of(), LocalDate.of(2026, 11, 21)));

        long started = System.nanoTime();
        stack.forEach(judge::resource);
        List<Finding> findings = judge.stack(stack);
        System.out.printf(
                "%d resources, %d verdicts in %d ms%n",
                stack.size(), judge.ledger().all().size(), (System.nanoTime() - started) / 1_000_000);

        assertThat(findings).hasSizeGreaterThan(stack.size());
        assertThatCode(() -> judge.ledger().violations()).doesNotThrowAnyException();
    }

    private static List<ResourceView> stack() {
        List<ResourceView> stack = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            String name = "app-" + i;
            Fixture bucket = Fixture.of("aws:s3/bucketV2:BucketV2").named(name).with("bucket", name);
            stack.add(bucket.view());
            stack.add(Fixture.of("aws:s3/bucketVersioningV2:BucketVersioningV2")
                    .named(name)
                    .with("versioningConfiguration.status", "Enabled")
                    .with("bucket", name)
                    .view());
            stack.add(Fixture.of("aws:rds/instance:Instance")
                    .named(name)
                    .with("identifier", name)
                    .with("engine", "postgres")
                    .with("backupRetentionPeriod", 7)
                    .view());
            stack.add(Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                    .named(name)
                    .with("dimensions.DBInstanceIdentifier", name)
                    .view());
            stack.add(Fixture.of("kubernetes:apps/v1:Deployment")
                    .named(name)
                    .with("spec.replicas", 2)
                    .with("spec.template.metadata.labels.app", name)
                    .with("spec.template.metadata.labels.part-of", "app")
                    .view());
            stack.add(Fixture.of("kubernetes:core/v1:Service")
                    .named(name)
                    .with("spec.selector.app", name)
                    .view());
            stack.add(Fixture.of("kubernetes:networking.k8s.io/v1:NetworkPolicy")
                    .named(name)
                    .with("spec.podSelector.matchLabels.app", name)
                    .view());
            stack.add(Fixture.of("docker:index/container:Container")
                    .named(name)
                    .with("image", "postgres:17")
                    .withJson("ports", "[{\"internal\": 5432, \"external\": " + (10_000 + i) + "}]")
                    .view());
            stack.add(Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup")
                    .named(name)
                    .with("replicationGroupId", name)
                    .view());
            stack.add(Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                    .named(name + "-evictions")
                    .with("metricName", "Evictions")
                    .with("dimensions.CacheClusterId", name + "-001")
                    .view());
            stack.add(Fixture.of("kubernetes:autoscaling/v2:HorizontalPodAutoscaler")
                    .named(name)
                    .with("spec.scaleTargetRef.name", name)
                    .with("spec.minReplicas", 2)
                    .view());
            stack.add(
                    Fixture.of("kubernetes:core/v1:ServiceAccount").named(name).view());
            stack.add(Fixture.of("kubernetes:batch/v1:CronJob")
                    .named(name + "-backup")
                    .with("spec.schedule", "@weekly")
                    .view());
        }
        return stack;
    }
}
