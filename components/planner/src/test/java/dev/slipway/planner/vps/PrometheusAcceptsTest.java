package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.files.AlertmanagerConfig;
import dev.slipway.planner.files.Promtool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real promtool and amtool say about the monitoring files, and when the guide's alarms fire. */
class PrometheusAcceptsTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers({"CLP-MON-01", "CLP-SEC-08", "CLP-POL-05", "CLP-BKP-05", "CLP-MON-04"})
    void configurationAndRulesAreAccepted(Environment environment) {
        String configuration = Clipper.file(Clipper.plan(environment), "prometheus", "/config/prometheus.yml");
        assertThat(promtool().acceptsConfiguration(configuration, rules(environment), "/config/rules"))
                .contains("rules found");
        assertThat(configuration)
                .contains("scrape_interval: 15s")
                .contains("job_name: clipper-backend")
                .contains("node-exporter:9100");
    }

    @Test
    @Covers("CLP-MON-01")
    void eachReplicaIsScrapedAlsoThoseOfAComponentThatMayGrow() {
        VpsPlan plan = Clipper.plan(Environment.PROD);

        assertThat(plan.services().get(0).replicas()).hasSizeGreaterThan(1);
        assertThat(Clipper.file(plan, "prometheus", "/config/prometheus.yml"))
                .as("a single address would be one replica by chance, and another after each new connection")
                .containsPattern("job_name: clipper-backend\n.*\n +dns_sd_configs:\n +- names:\n +- api\n")
                .doesNotContain("- api:8080");
    }

    @Test
    @Covers({"CLP-ALRT-01", "CLP-ALRT-02", "CLP-ALRT-03", "CLP-POL-04"})
    void theGuidesAlarmsFireAtTheGuidesFiguresAndNotBelow() {
        promtool().fires(rules(Environment.PROD), "15s", RULE_TESTS);
    }

    @Test
    void theRuleTestCanFail() {
        promtool().firesOtherwise(rules(Environment.PROD), "15s", RULE_TESTS.replace("0+6x20", "0+4x20"));
    }

    @Test
    @Covers("CLP-POL-05")
    void anEvictedKeyIsToldSinceTheCacheHoldsSessions() {
        promtool()
                .fires(
                        rules(Environment.PROD),
                        "1m",
                        """
                  - interval: 1m
                    input_series:
                      - {series: 'redis_evicted_keys_total{job="clipper-cache"}', values: '0+1x30'}
                    alert_rule_test:
                      - eval_time: 20m
                        alertname: Evictions
                        exp_alerts:
                          - exp_labels: {severity: warning, job: clipper-cache}
                            exp_annotations: {summary: Redis is full; evicted sessions log people out}
                """);
    }

    @Test
    void alertmanagerIsAccepted() {
        promtool()
                .acceptsRoutes(
                        Clipper.file(Clipper.plan(Environment.PROD), "alertmanager", "/config/alertmanager.yml"));
    }

    @Test
    void alertmanagerWithWebhookAndMailIsAcceptedAndNamesFilesOnly() {
        String config = new AlertmanagerConfig(
                        Optional.of("/config/webhook-url"),
                        Optional.of(new AlertmanagerConfig.Email(
                                List.of("ops@example.com"),
                                "alerts@example.com",
                                "mail.example.com:587",
                                "alerts",
                                "/config/mail")))
                .file();
        // Debian 12's amtool 0.25 does not know url_file, which came with 0.26; all else of the file it judges.
        promtool().acceptsRoutes(config.replace("url_file: /config/webhook-url", "url: http://hooks.example.com/"));
        assertThat(config).contains("url_file: /config/webhook-url").contains("auth_password_file: /config/mail");
    }

    private Promtool promtool() {
        return new Promtool(directory);
    }

    private static String rules(Environment environment) {
        return Clipper.file(Clipper.plan(environment), "prometheus", "/config/rules/alerts.yml");
    }

    /** 6 errors in 100 answers fire, 4 do not; 0.6 s fire, 0.4 s do not; a minute without the target fires. */
    private static final String RULE_TESTS =
            """
              - interval: 1m
                input_series:
                  - {series: 'http_requests_total{job="clipper-backend",status="200"}', values: '0+94x20'}
                  - {series: 'http_requests_total{job="clipper-backend",status="503"}', values: '0+6x20'}
                  - {series: 'http_request_duration_seconds{job="clipper-backend",quantile="0.95"}', values: '0.6x20'}
                alert_rule_test:
                  - {eval_time: 4m, alertname: HighErrorRate, exp_alerts: []}
                  - eval_time: 15m
                    alertname: HighErrorRate
                    exp_alerts:
                      - exp_labels: {severity: critical, job: clipper-backend}
                        exp_annotations: {summary: More than 5 % of the answers are errors}
                  - {eval_time: 4m, alertname: HighResponseTime, exp_alerts: []}
                  - eval_time: 6m
                    alertname: HighResponseTime
                    exp_alerts:
                      - exp_labels: {severity: warning, job: clipper-backend, quantile: "0.95"}
                        exp_annotations: {summary: One answer in twenty takes longer than half a second}
              - interval: 1m
                input_series:
                  - {series: 'http_requests_total{job="clipper-backend",status="200"}', values: '0+96x20'}
                  - {series: 'http_requests_total{job="clipper-backend",status="503"}', values: '0+4x20'}
                  - {series: 'http_request_duration_seconds{job="clipper-backend",quantile="0.95"}', values: '0.4x20'}
                alert_rule_test:
                  - {eval_time: 15m, alertname: HighErrorRate, exp_alerts: []}
                  - {eval_time: 15m, alertname: HighResponseTime, exp_alerts: []}
              - interval: 15s
                input_series:
                  - {series: 'up{job="clipper-backend",instance="api:8080"}', values: '1x4 0x12'}
                alert_rule_test:
                  - {eval_time: 2m, alertname: ServiceDown, exp_alerts: []}
                  - eval_time: 2m30s
                    alertname: ServiceDown
                    exp_alerts:
                      - exp_labels: {severity: critical, job: clipper-backend, instance: "api:8080"}
                        exp_annotations: {summary: A service does not answer}
            """;
}
