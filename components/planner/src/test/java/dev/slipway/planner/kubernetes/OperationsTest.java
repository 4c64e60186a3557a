package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final KubernetesPlan plan = Clipper.plan(Environment.PROD);
    private final String alerts = file("prometheus-config", "alerts.yml");
    private final String runBook = file("run-book", "run-book.md");

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-POL-07"})
    void theDailyBackupIsADumpAndTheWeeklyOneAFullBaseBackup() {
        assertThat(backup("db-backup-daily").schedule()).isEqualTo("0 2 * * *");
        assertThat(dump("db-backup-daily")).contains("logical");
        assertThat(backup("db-backup-weekly").schedule()).isEqualTo("0 3 * * 0");
        assertThat(dump("db-backup-weekly")).contains("full");
    }

    @Test
    @Covers({"CLP-BKP-03", "CLP-BKP-04"})
    void backupsGoToTheBucketInInfrequentAccessWithTheConfigurationBeside() {
        assertThat(secret("db-backup-daily-ship", "ship.sh"))
                .contains("store=store:clipper-prod-backups/clipper-backups")
                .contains("--s3-storage-class STANDARD_IA")
                .contains("config-latest");
    }

    @Test
    @Covers({"CLP-REC-02", "CLP-POL-09"})
    void walIsArchivedWithinTheRecoveryPoint() {
        PodPlan database = PlanPods.named(plan, "db");

        assertThat(database.containers().get(0).args())
                .contains("archive_mode=on", "archive_timeout=240s")
                .anyMatch(it -> it.startsWith("archive_command="));
        assertThat(database.containers()).extracting(ContainerPlan::name).contains("wal-shipper");
        assertThat(secret("db-wal", "ship.sh")).contains("rclone move").contains("sleep 30");
    }

    @Test
    @Covers({"CLP-REC-01", "CLP-REC-04"})
    void aRestoreIsTriedEveryMonthAndMeasured() {
        assertThat(backup("db-restore-drill").schedule()).isEqualTo("0 6 1 * *");
        assertThat(file("db-restore-drill-scripts", "drill.sh")).contains("slipway_restore_drill_restore_seconds");
        assertThat(runBook).contains("back within 60 minutes, no change older than 5 minutes");
    }

    @Test
    @Covers({"CLP-REC-03", "CLP-INC-01", "CLP-MNT-01", "CLP-SEC-04", "CLP-CHK-09"})
    void theRunBookNamesTheStacksOwnObjects() {
        assertThat(runBook)
                .contains("kubectl -n clipper-prod")
                .contains("1. Identify", "2. Contain", "3. Eradicate", "4. Recover", "5. Document", "6. Improve")
                .containsSubsequence("pulumi config rm --path", "slipway secrets init -s STACK")
                .contains("### daily", "### weekly", "### monthly", "### quarterly")
                .contains("Audit the security");
    }

    @Test
    @Covers("CLP-MON-01")
    void prometheusScrapesEachReplicaOfTheApi() {
        assertThat(file("prometheus-config", "prometheus.yml"))
                .contains("scrape_interval: 15s")
                .contains("job_name: clipper-backend")
                .contains("api-headless.clipper-prod.svc.cluster.local")
                .contains("port: 8080");
    }

    @Test
    @Covers({"CLP-MON-02", "CLP-MON-03", "CLP-MON-04"})
    void grafanaHasDashboardsAPasswordFromASecretAndAVolume() {
        StatefulPlan grafana = server("grafana");

        assertThat(grafana.pod().containers().get(0).secretEnv()).containsKey("GF_SECURITY_ADMIN_PASSWORD");
        assertThat(secret("grafana-admin", "password")).isEqualTo("${secrets.grafana-password}");
        assertThat(file("dashboards", "clipper.json")).contains("Targets that answer");
        assertThat(grafana.claims()).hasSize(1);
        assertThat(server("prometheus").claims()).hasSize(1);
    }

    @Test
    @Covers({"CLP-LOG-01", "CLP-LOG-02", "CLP-POL-08"})
    void logsOfAllPodsGoToOneStoreThatForgets() {
        assertThat(file("log-agent-config", "config.alloy"))
                .contains("loki.source.kubernetes")
                .contains("clipper-prod");
        assertThat(file("loki-config", "loki.yaml"))
                .contains("retention_period: ")
                .contains("720h");
        assertThat(PlanPods.of(plan))
                .flatMap(pod -> pod.allContainers().map(ContainerPlan::image).toList())
                .noneMatch(image -> image.contains("promtail"));
    }

    @Test
    @Covers({"CLP-ALRT-01", "CLP-ALRT-02", "CLP-ALRT-03", "CLP-POL-04"})
    void theGuidesAlarmsHaveItsFigures() {
        assertThat(alerts)
                .contains("alert: HighErrorRate")
                .contains("/ sum by (job) (rate(http_requests_total[5m])) > 0.05")
                .contains("alert: HighResponseTime")
                .contains("> 0.5")
                .contains("alert: ServiceDown")
                .contains("for: 60s");
    }

    @Test
    @Covers({"CLP-SEC-08", "CLP-POL-05", "CLP-BKP-05"})
    void eachSignalOfTheGuideIsWatched() {
        assertThat(plan.alarms())
                .contains(
                        "FailedLogins",
                        "UnusualTraffic",
                        "HighErrorRate",
                        "HighResponseTime",
                        "DiskFilling",
                        "HighMemory",
                        "HighCpu",
                        "Evictions",
                        "BackupTooOld");
        assertThat(alerts)
                .contains("process_resident_memory_bytes{job=\"clipper-backend\"} / 536870912")
                .contains("node_filesystem_avail_bytes{mountpoint=~\"/volumes/.*\"}")
                .doesNotContain("node_cpu_seconds_total");
    }

    @Test
    @Covers("CLP-MNT-02")
    void theDatabaseTendsItself() {
        assertThat(PlanPods.named(plan, "db").containers().get(0).args()).contains("autovacuum=on");
    }

    @Test
    @Covers("CLP-POL-01")
    void everyImageIsPinnedToAVersion() {
        assertThat(PlanPods.of(plan))
                .flatMap(pod -> pod.allContainers().map(ContainerPlan::image).toList())
                .isNotEmpty()
                .allSatisfy(
                        image -> assertThat(image).matches(".+:[^:/]*\\d[^:/]*").doesNotEndWith(":latest"));
    }

    @Test
    void anOperatorTakesOverMetricsAndAlarms() {
        KubernetesPlan operated = Clipper.plan(
                Environment.PROD,
                KubernetesSettings.builder()
                        .className("traefik")
                        .prometheusOperator(true)
                        .build());

        assertThat(operated.monitoring().servers()).isEmpty();
        assertThat(operated.monitoring().rules()).isPresent();
        assertThat(new NetworkReach(operated)
                        .reachesFrom(
                                "monitoring", PlanPods.named(operated, "api").labels(), 8080))
                .isTrue();
    }

    private CronJobPlan backup(String name) {
        return plan.backups().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> dump(String name) {
        return backup(name).pod().initContainers().get(0).command();
    }

    private StatefulPlan server(String name) {
        return PlanPods.servers(plan)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String secret(String holder, String name) {
        return PlanFiles.secret(plan, holder, name);
    }

    private String file(String holder, String name) {
        return PlanFiles.config(plan, holder, name);
    }
}
