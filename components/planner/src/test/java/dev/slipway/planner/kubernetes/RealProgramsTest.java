package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.files.Promtool;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real nginx, promtool and amtool say about the files of a namespace. */
class RealProgramsTest {
    /** The weekly backup is five days old; the daily one is fresh until hour 10, and then no more. */
    private static final String BACKUPS =
            """
              - interval: 1h
                input_series:
                  - series: 'slipway_backup_last_success_timestamp_seconds{backup="db-weekly"}'
                    values: '-432000x60'
                  - series: 'slipway_backup_last_success_timestamp_seconds{backup="db-daily"}'
                    values: '0+3600x10 36000x50'
                alert_rule_test:
                  - {eval_time: 30h, alertname: BackupTooOld, exp_alerts: []}
                  - eval_time: 40h
                    alertname: BackupTooOld
                    exp_alerts:
                      - exp_labels: {severity: critical}
                        exp_annotations: {summary: No good backup for a day}
            """;

    /** One queue grows, the other does not; one answer in ten is an error; Redis is nearly full. */
    private static final String QUEUES =
            """
              - interval: 1m
                input_series:
                  - series: 'redis_key_size{job="signalcraft-redis",db="db0",key="bull:notifications:wait"}'
                    values: '600x20'
                  - series: 'redis_key_size{job="signalcraft-redis",db="db0",key="bull:escalations:wait"}'
                    values: '5x20'
                  - series: 'gateway_http_requests_total{job="log-agent",component="web",status="200"}'
                    values: '0+90x20'
                  - series: 'gateway_http_requests_total{job="log-agent",component="web",status="502"}'
                    values: '0+10x20'
                  - series: 'redis_memory_used_bytes{job="signalcraft-redis"}'
                    values: '90x20'
                  - series: 'redis_memory_max_bytes{job="signalcraft-redis"}'
                    values: '100x20'
                alert_rule_test:
                  - eval_time: 15m
                    alertname: NotificationsWaiting
                    exp_alerts:
                      - exp_labels: {severity: critical, key: "bull:notifications:wait"}
                        exp_annotations: {summary: Notifications wait}
                  - {eval_time: 15m, alertname: EscalationsWaiting, exp_alerts: []}
                  - eval_time: 15m
                    alertname: HighErrorRate
                    exp_alerts:
                      - exp_labels: {severity: critical, component: web}
                        exp_annotations: {summary: More than 5 % of the answers are errors}
                  - eval_time: 15m
                    alertname: RedisFull
                    exp_alerts:
                      - exp_labels: {severity: critical, job: signalcraft-redis}
                        exp_annotations: {summary: Redis refuses writes when it is full}
            """;

    /** The job that copies succeeds for an hour, and then no more. */
    private static final String COPIES =
            """
              - interval: 10m
                input_series:
                  - series: 'kube_cronjob_status_last_successful_time{namespace="clovalink-prod",cronjob="replicate-archive"}'
                    values: '0+600x6 3600x30'
                alert_rule_test:
                  - {eval_time: 2h50m, alertname: ReplicaTooOld_archive, exp_alerts: []}
                  - eval_time: 4h
                    alertname: ReplicaTooOld_archive
                    exp_alerts:
                      - exp_labels: {severity: warning, namespace: clovalink-prod, cronjob: replicate-archive}
                        exp_annotations: {summary: The second copy of bucket archive is more than two hours old}
            """;

    /** The first run fails, the second is good, the third fails; another schedule's good run hides none. */
    private static final String RUNS =
            """
              - interval: 1h
                input_series:
                  - {series: 'kube_cronjob_created{namespace="newsroom-prod",cronjob="nightly"}', values: '0x80'}
                  - {series: 'kube_cronjob_status_last_successful_time{namespace="newsroom-prod",cronjob="nightly"}', values: '_x25 87000x60'}
                  - {series: 'kube_cronjob_status_last_successful_time{namespace="newsroom-prod",cronjob="db-backup-daily"}', values: '0+3600x80'}
                  - {series: 'kube_job_owner{namespace="newsroom-prod",job_name="nightly-1",owner_kind="CronJob",owner_name="nightly"}', values: '1x80'}
                  - {series: 'kube_job_status_start_time{namespace="newsroom-prod",job_name="nightly-1"}', values: '3600x80'}
                  - {series: 'kube_job_failed{namespace="newsroom-prod",job_name="nightly-1",condition="true"}', values: '_ _ 1x80'}
                  - {series: 'kube_job_failed{namespace="newsroom-prod",job_name="nightly-1",condition="false"}', values: '_ _ 0x80'}
                  - {series: 'kube_job_owner{namespace="newsroom-prod",job_name="nightly-3",owner_kind="CronJob",owner_name="nightly"}', values: '_x48 1x30'}
                  - {series: 'kube_job_status_start_time{namespace="newsroom-prod",job_name="nightly-3"}', values: '_x48 176400x30'}
                  - {series: 'kube_job_failed{namespace="newsroom-prod",job_name="nightly-3",condition="true"}', values: '_x50 1x30'}
                alert_rule_test:
                  - {eval_time: 1h, alertname: ScheduleFailed, exp_alerts: []}
                  - eval_time: 10h
                    alertname: ScheduleFailed
                    exp_alerts:
                      - exp_labels: {severity: warning, cronjob: nightly}
                        exp_annotations: {summary: The last run of a schedule failed}
                  - {eval_time: 30h, alertname: ScheduleFailed, exp_alerts: []}
                  - {eval_time: 49h, alertname: ScheduleFailed, exp_alerts: []}
                  - eval_time: 60h
                    alertname: ScheduleFailed
                    exp_alerts:
                      - exp_labels: {severity: warning, cronjob: nightly}
                        exp_annotations: {summary: The last run of a schedule failed}
            """;

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.slipway.planner.RepositoryApps#stacks")
    @Covers({"CLP-SEC-02", "CLP-SEC-03", "CLP-SVC-03"})
    void nginxAcceptsTheGateway(String app, Environment environment) throws IOException {
        Tool.of("nginx").accepts(directory, "-t", "-q", "-c", gateway(Apps.plan(app, environment), "listen"));
    }

    @Test
    void nginxRefusesASpoiledGateway() throws IOException {
        assertThat(Tool.of("nginx")
                        .refuses(directory, "-t", "-q", "-c", gateway(Clipper.plan(Environment.DEV), "lissen")))
                .contains("unknown directive \"lissen\"");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.slipway.planner.RepositoryApps#stacks")
    @Covers({"CLP-MON-01", "CLP-ALRT-01", "CLP-ALRT-02", "CLP-ALRT-03", "CLV-MON-01", "ALX-ALRT-05"})
    void prometheusAcceptsItsConfigurationAndRules(String app, Environment environment) {
        KubernetesPlan plan = Apps.plan(app, environment);
        String configuration = PlanFiles.config(plan, "prometheus-config", "prometheus.yml");

        assertThat(promtool().acceptsConfiguration(configuration, rules(plan), "/etc/slipway/prometheus"))
                .contains("rules found");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.slipway.planner.RepositoryApps#stacks")
    void prometheusAcceptsTheRulesOfAClusterWithItsOperator(String app, Environment environment) {
        KubernetesPlan plan = Apps.plan(app, environment, Apps.equipped().build());

        assertThat(promtool()
                        .acceptsRules(plan.monitoring().rules().orElseThrow().file()))
                .contains("rules found");
    }

    @Test
    @Covers({"SIG-MON-02", "SIG-ALRT-01", "KAR-ALRT-01"})
    void queuesAndTheGatewaysAnswersRaiseTheirAlarms() {
        promtool().fires(rules(Apps.plan("signalcraft", Environment.PROD)), "1m", QUEUES);
    }

    @Test
    @Covers("CLP-BKP-05")
    void theAgeOfTheNewestBackupCountsAndNotThatOfEachKind() {
        promtool().fires(rules(Clipper.plan(Environment.PROD)), "1h", BACKUPS);
    }

    @Test
    void aScheduleWhoseLastRunFailedRingsUntilOneIsGood() {
        KubernetesPlan plan =
                Apps.plan("newsroom", Environment.PROD, Apps.equipped().build());
        promtool().fires(plan.monitoring().rules().orElseThrow().file(), "1h", RUNS);
    }

    @Test
    void withoutTheClustersMetricsThePlanSaysThatAFailedRunIsNotTold() {
        KubernetesPlan plan = Apps.plan("newsroom", Environment.PROD);

        assertThat(rules(plan)).doesNotContain("ScheduleFailed");
        assertThat(plan.notes()).anyMatch(note -> note.toString().contains("ScheduleFailed is left out"));
    }

    @Test
    @Covers("ALX-BKP-06")
    void aCopyThatIsNotBroughtUpToDateRaisesAnAlarmOfTheOperator() {
        KubernetesPlan plan =
                Apps.plan("clovalink", Environment.PROD, Apps.equipped().build());
        promtool().fires(plan.monitoring().rules().orElseThrow().file(), "10m", COPIES);
    }

    @Test
    void alertmanagerAcceptsItsConfiguration() {
        promtool()
                .acceptsRoutes(
                        PlanFiles.config(Clipper.plan(Environment.PROD), "alertmanager-config", "alertmanager.yml"));
    }

    private Promtool promtool() {
        return new Promtool(directory);
    }

    private static String rules(KubernetesPlan plan) {
        return PlanFiles.config(plan, "prometheus-config", "alerts.yml");
    }

    /** Only the name of the cluster's DNS server cannot be resolved here. */
    private String gateway(KubernetesPlan plan, String listen) throws IOException {
        String config = PlanFiles.config(plan, "gateway-config", "nginx.conf")
                .replace("kube-dns.kube-system.svc.cluster.local", "127.0.0.1")
                .replace("listen ", listen + " ")
                .replace("/tmp/", directory + "/");
        return Files.writeString(directory.resolve("nginx.conf"), config).toString();
    }
}
