package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.Promtool;
import dev.slipway.planner.files.ScheduleDispatcher;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alarms of the other four guides, held to the real promtool: accepted, and firing at the guide's figures. */
class AlarmsFireTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clovalink", "karigar", "signalcraft"})
    @Covers({"CLV-MON-01", "SIG-MON-05", "ALX-ALRT-05", "KAR-POL-10", "SIG-ALRT-01", "KAR-ALRT-01"})
    void configurationRulesAndRoutesAreAccepted(String app) {
        for (Environment environment : Environment.values()) {
            VpsPlan plan = Apps.plan(app, environment);
            Promtool promtool = new Promtool(directory);
            promtool.acceptsConfiguration(
                    Clipper.file(plan, "prometheus", "/config/prometheus.yml"), rules(plan), "/config/rules");
            promtool.acceptsRoutes(Clipper.file(plan, "alertmanager", "/config/alertmanager.yml"));
        }
    }

    /** Prometheus takes no rule without a query, and then none of the others in the file either. */
    @Test
    void anAlarmOnWhatTheAppDoesNotHaveIsLeftOutAndSaid() {
        App bare = App.builder("shop")
                .alarms(List.of(
                        Alarm.builder("OldCopies", AlarmSignal.BACKUP_AGE, 25).build(),
                        Alarm.builder("FailedRuns", AlarmSignal.SCHEDULE_FAILED, 0)
                                .build()))
                .build();

        VpsPlan plan =
                new VpsPlanner().plan(bare, Environment.DEV, Clipper.settings().build());

        assertThat(rules(plan)).contains("ServiceDown").doesNotContain("OldCopies", "FailedRuns");
        assertThat(plan.notes())
                .extracting(PlanNote::reason)
                .anyMatch(it -> it.contains("alarms.OldCopies"))
                .anyMatch(it -> it.contains("alarms.FailedRuns"));
    }

    @Test
    @Covers({"SIG-MON-02", "SIG-POL-10", "SIG-MON-04", "SIG-MON-01", "SIG-MON-03"})
    void signalcraftsQueuesAnswersAndMemoryAreWatched() {
        fires(
                "signalcraft",
                """
                  - interval: 1m
                    input_series:
                      - {series: 'redis_key_size{job="signalcraft-redis",key="bull:session-replay:wait"}', values: '1001x40'}
                      - {series: 'redis_key_size{job="signalcraft-redis",key="bull:escalations:wait"}', values: '99x40'}
                      - {series: 'redis_key_size{job="signalcraft-redis",key="bull:notifications:wait"}', values: '501x40'}
                      - {series: 'redis_memory_used_bytes{job="signalcraft-redis"}', values: '86x40'}
                      - {series: 'redis_memory_max_bytes{job="signalcraft-redis"}', values: '100x40'}
                      - {series: 'http_requests_total{job="signalcraft-api",status="200"}', values: '0+99x40'}
                      - {series: 'http_requests_total{job="signalcraft-api",status="502"}', values: '0+1x40'}
                      - {series: 'gateway_http_requests_total{component="web",status="200"}', values: '0+94x40'}
                      - {series: 'gateway_http_requests_total{component="web",status="500"}', values: '0+6x40'}
                      - {series: 'signalcraft_alert_processing_seconds_bucket{job="signalcraft-api",le="30"}', values: '0+90x40'}
                      - {series: 'signalcraft_alert_processing_seconds_bucket{job="signalcraft-api",le="60"}', values: '0+100x40'}
                      - {series: 'signalcraft_alert_processing_seconds_bucket{job="signalcraft-api",le="+Inf"}', values: '0+100x40'}
                    alert_rule_test:
                      - eval_time: 30m
                        alertname: AlertsProcessedLate
                        exp_alerts:
                          - exp_labels: {severity: warning}
                            exp_annotations: {summary: One alert in twenty takes longer than 30 seconds from end to end}
                      - eval_time: 30m
                        alertname: ReplaysWaiting
                        exp_alerts:
                          - exp_labels: {severity: warning, key: "bull:session-replay:wait"}
                            exp_annotations: {summary: Session replays wait}
                      - {eval_time: 30m, alertname: EscalationsWaiting, exp_alerts: []}
                      - eval_time: 30m
                        alertname: NotificationsWaiting
                        exp_alerts:
                          - exp_labels: {severity: critical, key: "bull:notifications:wait"}
                            exp_annotations: {summary: Notifications wait}
                      - eval_time: 30m
                        alertname: RedisFull
                        exp_alerts:
                          - exp_labels: {severity: critical, job: signalcraft-redis}
                            exp_annotations: {summary: Redis refuses writes when it is full}
                      - eval_time: 30m
                        alertname: HighErrorRate
                        exp_alerts:
                          - exp_labels: {severity: critical, component: web}
                            exp_annotations: {summary: More than 5 % of the answers are errors}
                """);
    }

    @Test
    @Covers({"ALX-ALRT-01", "ALX-ALRT-02", "ALX-ALRT-03", "ALX-ALRT-04", "ALX-MON-02"})
    void alexandersAlarmsFireByTheGuidesNamesAndFigures() {
        fires(
                "alexander",
                """
                  - interval: 1m
                    input_series:
                      - {series: 'up{job="alexander",instance="10.0.0.1:9091"}', values: '0x40'}
                      - {series: 'http_requests_total{job="alexander",status="200"}', values: '0+94x40'}
                      - {series: 'http_requests_total{job="alexander",status="500"}', values: '0+6x40'}
                      - {series: 'gateway_http_first_byte_seconds_bucket{component="server",le="1"}', values: '0+90x40'}
                      - {series: 'gateway_http_first_byte_seconds_bucket{component="server",le="2"}', values: '0+100x40'}
                      - {series: 'gateway_http_first_byte_seconds_bucket{component="server",le="+Inf"}', values: '0+100x40'}
                      - {series: 'alexander_gc_last_run_timestamp_seconds{job="alexander"}', values: '0x200'}
                    alert_rule_test:
                      - eval_time: 30m
                        alertname: AlexanderDown
                        exp_alerts:
                          - exp_labels: {severity: critical, job: alexander, instance: "10.0.0.1:9091"}
                            exp_annotations: {summary: The server does not answer}
                      - eval_time: 30m
                        alertname: AlexanderHighErrorRate
                        exp_alerts:
                          - exp_labels: {severity: warning, job: alexander}
                            exp_annotations: {summary: More than 5 % of the answers are errors}
                      - eval_time: 30m
                        alertname: AlexanderHighLatency
                        exp_alerts:
                          - exp_labels: {severity: warning, component: server}
                            exp_annotations: {summary: One answer in twenty takes longer than a second}
                      - {eval_time: 30m, alertname: AlexanderGCNotRunning, exp_alerts: []}
                      - eval_time: 140m
                        alertname: AlexanderGCNotRunning
                        exp_alerts:
                          - exp_labels: {severity: warning, job: alexander}
                            exp_annotations: {summary: Garbage collection has not run for two hours}
                """);
    }

    @Test
    @Covers("ALX-POL-10")
    void aTransferOfAMinuteIsNoSlowAnswerWhenItBeganAtOnce() {
        fires(
                "alexander",
                """
                  - interval: 1m
                    input_series:
                      - {series: 'http_request_duration_seconds{job="alexander",quantile="0.95"}', values: '60x40'}
                      - {series: 'http_request_duration_seconds_bucket{job="alexander",le="1"}', values: '0x40'}
                      - {series: 'http_request_duration_seconds_bucket{job="alexander",le="60"}', values: '0+100x40'}
                      - {series: 'http_request_duration_seconds_bucket{job="alexander",le="+Inf"}', values: '0+100x40'}
                      - {series: 'gateway_http_first_byte_seconds_bucket{component="server",le="1"}', values: '0+100x40'}
                      - {series: 'gateway_http_first_byte_seconds_bucket{component="server",le="+Inf"}', values: '0+100x40'}
                    alert_rule_test:
                      - {eval_time: 30m, alertname: AlexanderHighLatency, exp_alerts: []}
                """);
    }

    @Test
    @Covers({"CLV-ALRT-01", "KAR-ALRT-01", "KAR-POL-09", "KAR-MON-03"})
    void karigarIsToldOfUnwellContainersEvictionsAndBackupsThatOneOfThemHides() {
        fires(
                "karigar",
                """
                  - interval: 1m
                    input_series:
                      - {series: 'slipway_component_unwell_containers{stack="karigar-prod",component="backend"}', values: '1x40'}
                      - {series: 'slipway_component_unwell_containers{stack="karigar-prod",component="frontend"}', values: '0x40'}
                      - {series: 'redis_evicted_keys_total{job="karigar-cache"}', values: '0+1x40'}
                      - {series: 'slipway_backup_last_success_timestamp_seconds{backup="db-daily"}', values: '90000x1700'}
                      - {series: 'slipway_backup_last_success_timestamp_seconds{backup="cache-six-hourly"}', values: '0x1700'}
                    alert_rule_test:
                      - eval_time: 30m
                        alertname: ServiceDown
                        exp_alerts:
                          - exp_labels: {severity: critical, stack: karigar-prod, component: backend}
                            exp_annotations: {summary: A service does not answer}
                      - eval_time: 30m
                        alertname: Evictions
                        exp_alerts:
                          - exp_labels: {severity: warning, job: karigar-cache}
                            exp_annotations: {summary: Redis is full; evicted sessions log people out}
                      - eval_time: 1600m
                        alertname: BackupTooOld
                        exp_alerts:
                          - exp_labels: {severity: critical}
                            exp_annotations: {summary: No good backup for a day}
                """);
    }

    @Test
    void aScheduleWhoseLastRunFailedRingsUntilOneIsGood() {
        fires(
                "newsroom",
                """
                  - interval: 1m
                    input_series:
                      - {series: 'slipway_schedule_last_exit_code{stack="newsroom-prod",schedule="nightly",instance="n:9100"}', values: '0x9 3x20 0x20'}
                      - {series: 'slipway_schedule_last_exit_code{stack="newsroom-prod",schedule="db-daily",instance="n:9100"}', values: '1x50'}
                      - {series: 'slipway_schedule_last_exit_code{stack="other-prod",schedule="nightly",instance="n:9100"}', values: '1x50'}
                    alert_rule_test:
                      - {eval_time: 9m, alertname: ScheduleFailed, exp_alerts: []}
                      - eval_time: 20m
                        alertname: ScheduleFailed
                        exp_alerts:
                          - exp_labels: {severity: warning, schedule: nightly}
                            exp_annotations: {summary: The last run of a schedule failed}
                      - {eval_time: 40m, alertname: ScheduleFailed, exp_alerts: []}
                """);
    }

    @Test
    void anAppWithoutSchedulesIsNotWatchedForTheirEnds() {
        assertThat(rules(Apps.plan("clipper", Environment.PROD))).doesNotContain("ScheduleFailed");
    }

    @Test
    void theHostCountsContainersThatShouldRunAndDoNot() throws IOException {
        Files.writeString(directory.resolve("schedules.py"), ScheduleDispatcher.script());
        Files.writeString(
                directory.resolve("check.py"),
                """
                import schedules


                def container(component, running, health=None, **labels):
                    state = {"Running": running}
                    if health:
                        state["Health"] = {"Status": health}
                    named = {"dev.slipway.stack": "shop", "dev.slipway.component": component, **labels}
                    return {"Config": {"Labels": named}, "State": state}


                job = {"dev.slipway.runs": "by-the-clock"}
                print("\\n".join(schedules.unwell([
                    container("api", True, "healthy"), container("api", True, "unhealthy"), container("api", False),
                    container("web", True), container("backup", False, **job)])))
                """);
        assertThat(Tool.of("python3").accepts(directory, "check.py").lines())
                .containsExactly(
                        "slipway_component_unwell_containers{stack=\"shop\",component=\"api\"} 2",
                        "slipway_component_unwell_containers{stack=\"shop\",component=\"web\"} 0");
    }

    private void fires(String app, String tests) {
        new Promtool(directory).fires(rules(Apps.plan(app, Environment.PROD)), "1m", tests);
    }

    private static String rules(VpsPlan plan) {
        return Clipper.file(plan, "prometheus", "/config/rules/alerts.yml");
    }
}
