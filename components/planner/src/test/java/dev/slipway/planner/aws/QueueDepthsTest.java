package dev.slipway.planner.aws;

import static dev.slipway.planner.aws.PlanParts.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** SignalCraft's workers: how many jobs wait is counted, watched and scaled by. */
class QueueDepthsTest {
    private final AwsPlan prod = AppsOnAws.plan("signalcraft", Environment.PROD);

    @Test
    @Covers({"SIG-MON-02", "SIG-POL-10"})
    void theWaitingJobsOfEachQueueAreCountedEachMinute() {
        assertThat(prod.functions()).singleElement().satisfies(function -> {
            assertThat(function.code()).isEqualTo("queue_depth");
            assertThat(function.expression()).isEqualTo("rate(1 minute)");
            assertThat(function.environment().get("QUEUES"))
                    .isEqualTo(Value.literal("notifications=bull:notifications:wait=notifications,"
                            + "escalations=bull:escalations:wait=escalations,"
                            + "session-replay=bull:session-replay:wait=session-replay"));
            assertThat(function.secret()).contains("redis-queues");
        });
    }

    @Test
    @Covers({"SIG-SCALE-03"})
    void aWorkerScalesByItsOwnQueue() {
        assertThat(scaling("notifications").targets()).singleElement().satisfies(target -> {
            assertThat(target.value()).isEqualTo(100);
            assertThat(target.custom())
                    .contains(new MetricPlan(
                            "Slipway/signalcraft-prod",
                            "QueueDepthPerTask",
                            Map.of("Queue", Value.literal("notifications")),
                            "Average"));
        });
        assertThat(prod.services()).extracting(EcsServicePlan::key).contains("escalations", "session-replay");
    }

    @Test
    @Covers({"SIG-ALRT-01"})
    void aQueueThatGrowsRaisesItsAlarm() {
        assertThat(prod.alarms())
                .filteredOn(alarm -> alarm.metrics().values().stream()
                        .anyMatch(it -> it.name().equals("QueueDepth")))
                .extracting(AlarmPlan::threshold)
                .containsExactlyInAnyOrder(500.0, 100.0, 1000.0);
    }

    @Test
    void theFunctionReachesTheCacheAndNothingElseInside() {
        SecurityGroupPlan group = group(prod, "redis-queues");

        assertThat(group.ingress()).isEmpty();
        assertThat(group.egress())
                .extracting(RulePlan::peer)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of("redis"));
        assertThat(group(prod, "redis").ingress()).extracting(RulePlan::peer).contains(Optional.of("redis-queues"));
    }

    @Test
    @Covers({"KAR-SCALE-02", "KAR-SCALE-01"})
    void aSlowServiceGetsAnotherTask() {
        ScalingPlan scaling = AppsOnAws.plan("karigar", Environment.PROD).services().stream()
                .filter(it -> it.key().equals("backend"))
                .findFirst()
                .flatMap(EcsServicePlan::scaling)
                .orElseThrow();

        assertThat(scaling.min()).isEqualTo(2);
        assertThat(scaling.max()).isEqualTo(10);
        assertThat(scaling.targets())
                .extracting(ScalingTargetPlan::name, ScalingTargetPlan::value)
                .containsExactly(Tuple.tuple("cpu", 70.0), Tuple.tuple("memory", 80.0));
        assertThat(scaling.steps()).singleElement().satisfies(step -> {
            assertThat(step.threshold()).isEqualTo(0.5);
            assertThat(step.metric().name()).isEqualTo("TargetResponseTime");
        });
    }

    @Test
    @Covers({"KAR-BKP-03", "KAR-POL-10"})
    void aCacheIsCopiedByTheAppsOwnRhythm() {
        assertThat(AppsOnAws.plan("karigar", Environment.PROD).functions())
                .singleElement()
                .satisfies(function -> {
                    assertThat(function.expression()).isEqualTo("cron(0 */6 * * ? *)");
                    assertThat(function.environment())
                            .containsEntry("KEEP_DAYS", Value.literal("7"))
                            .containsEntry("NODE", Value.literal("karigar-prod-cache-002"));
                    assertThat(function.permissions())
                            .extracting(PermissionPlan::actions)
                            .contains(List.of("elasticache:CreateSnapshot", "elasticache:DeleteSnapshot"));
                });
    }

    private ScalingPlan scaling(String worker) {
        return prod.services().stream()
                .filter(it -> it.key().equals(worker))
                .findFirst()
                .flatMap(EcsServicePlan::scaling)
                .orElseThrow();
    }
}
