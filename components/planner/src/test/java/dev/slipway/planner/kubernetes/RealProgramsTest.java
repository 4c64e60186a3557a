package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real nginx, promtool and amtool say about the files of a namespace. */
class RealProgramsTest {
    /** The weekly backup is five days old; the daily one is fresh until hour 10, and then no more. */
    private static final String BACKUPS =
            """
            rule_files: [alerts.yml]
            evaluation_interval: 1h
            tests:
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

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers({"CLP-SEC-02", "CLP-SEC-03", "CLP-SVC-03"})
    void nginxAcceptsTheGateway(Environment environment) throws IOException {
        Tool.of("nginx").accepts(directory, "-t", "-q", "-c", gateway(environment, "listen"));
    }

    @Test
    void nginxRefusesASpoiledGateway() throws IOException {
        assertThat(Tool.of("nginx").refuses(directory, "-t", "-q", "-c", gateway(Environment.DEV, "lissen")))
                .contains("unknown directive \"lissen\"");
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers({"CLP-MON-01", "CLP-ALRT-01", "CLP-ALRT-02", "CLP-ALRT-03"})
    void prometheusAcceptsItsConfigurationAndRules(Environment environment) throws IOException {
        KubernetesPlan plan = Clipper.plan(environment);
        write("alerts.yml", PlanFiles.config(plan, "prometheus-config", "alerts.yml"));
        write(
                "prometheus.yml",
                PlanFiles.config(plan, "prometheus-config", "prometheus.yml")
                        .replace("/etc/slipway/prometheus", directory.toString()));

        assertThat(Tool.of("promtool").accepts(directory, "check", "config", "prometheus.yml"))
                .contains("rules found");
    }

    @Test
    @Covers("CLP-BKP-05")
    void theAgeOfTheNewestBackupCountsAndNotThatOfEachKind() throws IOException {
        write("alerts.yml", PlanFiles.config(Clipper.plan(Environment.PROD), "prometheus-config", "alerts.yml"));
        write("test.yml", BACKUPS);

        Tool.of("promtool").accepts(directory, "test", "rules", "test.yml");
    }

    @Test
    void alertmanagerAcceptsItsConfiguration() throws IOException {
        write(
                "alertmanager.yml",
                PlanFiles.config(Clipper.plan(Environment.PROD), "alertmanager-config", "alertmanager.yml"));

        Tool.of("amtool").accepts(directory, "check-config", "alertmanager.yml");
    }

    /** Only the name of the cluster's DNS server cannot be resolved here. */
    private String gateway(Environment environment, String listen) throws IOException {
        String config = PlanFiles.config(Clipper.plan(environment), "gateway-config", "nginx.conf")
                .replace("kube-dns.kube-system.svc.cluster.local", "127.0.0.1")
                .replace("listen ", listen + " ")
                .replace("/tmp/", directory + "/");
        return write("nginx.conf", config).toString();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
