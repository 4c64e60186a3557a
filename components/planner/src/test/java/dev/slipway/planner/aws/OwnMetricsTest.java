package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the program tells of itself reaches the people who are told. */
class OwnMetricsTest {
    private final AwsPlan alexander = AppsOnAws.plan("alexander", Environment.PROD);

    private static TaskPlan task(AwsPlan plan, String service) {
        return plan.services().stream()
                .filter(it -> it.key().equals(service))
                .findFirst()
                .orElseThrow()
                .task();
    }

    private static Optional<ContainerPlan> collector(TaskPlan task) {
        return task.containers().stream()
                .filter(it -> it.name().equals("collector"))
                .findFirst();
    }

    @Test
    @Covers({"ALX-ALRT-04", "SIG-ALRT-01"})
    void theGuidesAlarmsOnOwnMetricsAreAskedInPromQl() {
        assertThat(alexander.prometheus().orElseThrow().alarms()).containsExactly("AlexanderGCNotRunning");
        assertThat(alexander.prometheus().orElseThrow().rules())
                .contains("(time() - alexander_gc_last_run_timestamp_seconds) > 7200", "for: 600s");
        assertThat(AppsOnAws.plan("signalcraft", Environment.PROD)
                        .prometheus()
                        .orElseThrow()
                        .rules())
                .contains("histogram_quantile(0.95");
        assertThat(alexander.notes())
                .filteredOn(note -> note.level() != PlanNote.Level.NATIVE)
                .extracting(PlanNote::feature)
                .doesNotContain("alarms.signal");
    }

    /** 5xx answers by the balancer, and the time from an alert's arrival to its notification by the application itself. */
    @Test
    @Covers("SIG-MON-04")
    void errorsAndTheTimeThatAnAlertTakesAreBothWatched() {
        AwsPlan signalcraft = AppsOnAws.plan("signalcraft", Environment.PROD);

        assertThat(signalcraft.alarms())
                .filteredOn(alarm -> alarm.key().startsWith("high-error-rate"))
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm.metrics().values())
                        .extracting(MetricPlan::name)
                        .contains("HTTPCode_Target_5XX_Count"));
        assertThat(collector(task(signalcraft, "api"))).isPresent();
        assertThat(signalcraft.prometheus().orElseThrow()).satisfies(workspace -> {
            assertThat(workspace.alarms()).containsExactly("AlertsProcessedLate");
            assertThat(workspace.rules()).contains("signalcraft_alert_processing_seconds_bucket[5m])))) > 30");
        });
    }

    @Test
    @Covers({"ALX-MON-01", "ALX-NET-03"})
    void aCollectorInTheTaskScrapesOverTheLoopbackAndThePortStaysClosed() {
        TaskPlan server = task(alexander, "server");

        assertThat(collector(server).orElseThrow()).satisfies(it -> {
            assertThat(it.environment().get("AOT_CONFIG_CONTENT").toString()).contains("127.0.0.1:9091");
            assertThat(it.essential()).isFalse();
            assertThat(it.ports()).isEmpty();
            assertThat(it.readOnlyRoot()).isTrue();
            assertThat(it.user()).isPresent();
        });
        assertThat(alexander.securityGroups())
                .flatExtracting(SecurityGroupPlan::ingress)
                .extracting(RulePlan::port)
                .doesNotContain(9091);
    }

    @Test
    void itsTaskMayWriteIntoThisWorkspaceAndNothingElse() {
        assertThat(task(alexander, "server").permissions())
                .filteredOn(it -> it.actions().contains("aps:RemoteWrite"))
                .singleElement()
                .extracting(PermissionPlan::resources)
                .isEqualTo(List.of(Value.ref(OwnMetrics.WORKSPACE, "arn")));
    }

    @Test
    void silenceRingsItself() {
        assertThat(alexander.prometheus().orElseThrow().rules()).contains("absent(up{job=");
    }

    @Test
    void whoTellsNothingHasNoCollectorAndAnAppWithoutMetricsNoWorkspace() {
        AwsPlan karigar = AppsOnAws.plan("karigar", Environment.PROD);

        assertThat(karigar.prometheus()).isEmpty();
        assertThat(karigar.services()).allMatch(it -> collector(it.task()).isEmpty());
    }

    @Test
    void aMetricOfCloudWatchIsToldFromPromQl() {
        assertThat(Signals.isMetricName("Shop/Orders/Waiting")).isTrue();
        assertThat(Signals.isMetricName("rate(errors[5m]) / rate(requests[5m])"))
                .isFalse();
        Alarm named = Alarm.builder("Waiting", AlarmSignal.CUSTOM, 5)
                .expression("Shop/Waiting")
                .build();
        Draft draft = new Draft(
                AppsOnAws.app("alexander", Environment.PROD),
                Environment.PROD,
                Clipper.prod().build());
        assertThat(OwnMetrics.asks(draft, named)).isFalse();
    }
}
