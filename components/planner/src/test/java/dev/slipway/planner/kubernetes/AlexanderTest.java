package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Alexander Storage's guide asks of a cluster for its server. */
class AlexanderTest {
    private static final String CONFIG = "/etc/alexander/config.yaml";

    private final PlannedApp single = PlannedApp.of("alexander", Environment.DEV);

    private final PlannedApp distributed = PlannedApp.of("alexander", Environment.PROD);

    @Test
    @Covers({"ALX-HOST-02", "ALX-HOST-03"})
    void theServersOwnUserOwnsItsData() {
        for (PlannedApp app : List.of(single, distributed)) {
            assertThat(PlanPods.named(app.plan, "server").user()).isEqualTo(10001);
        }
    }

    @Test
    @Covers({"ALX-SIZE-01", "ALX-SIZE-02"})
    void everyContainerHasLimitsAndTheServerHasTheGuidesMinimum() {
        assertThat(distributed.container("server").resources().cpuLimit()).isEqualTo("2000m");
        assertThat(distributed.container("server").resources().memoryLimit()).isEqualTo("4096Mi");
        assertThat(PlanPods.of(distributed.plan))
                .flatMap(pod -> pod.allContainers().toList())
                .isNotEmpty()
                .allSatisfy(container ->
                        assertThat(container.resources().memoryLimit()).isNotBlank());
    }

    @Test
    @Covers("ALX-MON-03")
    void fullVolumesAndBusyDisksAreTold() {
        for (PlannedApp app : List.of(single, distributed)) {
            ContainerPlan disks =
                    PlanPods.named(app.plan, "server").containers().get(1);
            assertThat(disks.args()).contains("--collector.diskstats", "--collector.filesystem");
            assertThat(disks.mounts()).isNotEmpty().allMatch(MountPlan::readOnly);
            assertThat(app.plan.monitoring().scrapes())
                    .contains(new ScrapePlan("alexander-server-disks", "server", "disks", 9100, "/metrics"));
            assertThat(app.callingComponents("server", 9100)).containsExactly("prometheus");
            assertThat(PlanFiles.config(app.plan, "dashboards", "alexander.json"))
                    .contains("node_disk_io_time_seconds_total", "node_disk_written_bytes_total");
            assertThat(app.alert("DiskFilling").expression())
                    .isEqualTo("100 * (1 - node_filesystem_avail_bytes{mountpoint=~\"/volumes/.*\"} /"
                            + " node_filesystem_size_bytes{mountpoint=~\"/volumes/.*\"}) > 80");
        }
        assertThat(PlanPods.named(distributed.plan, "db").containers())
                .extracting(ContainerPlan::name)
                .as("the log of changes fills a database's volume, too")
                .contains("disk-exporter");
        PlannedApp equipped = PlannedApp.equipped("alexander", Environment.PROD);
        assertThat(PlanPods.named(equipped.plan, "server").containers()).hasSize(1);
    }

    @Test
    @Covers({"ALX-SVC-01", "ALX-SVC-02", "ALX-SVC-03", "ALX-POL-04", "ALX-NET-01"})
    void theServerIsAskedWhetherItLivesAndWhetherItIsReady() {
        ContainerPlan server = distributed.container("server");
        assertThat(server.ports()).contains(new PortPlan("http", 8080));
        assertThat(server.liveness().orElseThrow().check()).isEqualTo(new ProbeCheck.Http("/healthz", 8080));
        assertThat(server.readiness().orElseThrow().check()).isEqualTo(new ProbeCheck.Http("/readyz", 8080));
        assertThat(distributed.workload("server").servicePorts()).contains(new ServicePortPlan("http", 8080, 8080));
    }

    @Test
    @Covers({"ALX-SVC-04", "ALX-CFG-03", "ALX-POL-07"})
    void garbageCollectionAndRateLimitsAreSet() {
        for (PlannedApp app : List.of(single, distributed)) {
            assertThat(app.file("server", CONFIG))
                    .contains("gc: {enabled: true, interval: 1h, grace_period: 48h, batch_size: 1000}")
                    .contains("rate_limit: {enabled: true, requests_per_second: 1000, burst_size: 2000}");
        }
    }

    @Test
    @Covers({"ALX-CFG-04", "ALX-SEC-01", "ALX-SEC-02", "ALX-SEC-03"})
    void passwordsAndKeysComeOutOfSecrets() {
        for (String variable :
                List.of("POSTGRES_PASSWORD", "REDIS_PASSWORD", "ALEXANDER_MASTER_KEY", "ALEXANDER_SSE_MASTER_KEY")) {
            assertThat(distributed.isSecret("server", variable)).as(variable).isTrue();
        }
        assertThat(distributed.env("server", "ALEXANDER_MASTER_KEY"))
                .isNotEqualTo(distributed.env("server", "ALEXANDER_SSE_MASTER_KEY"));
        assertThat(distributed.file("server", CONFIG)).contains("password: ${POSTGRES_PASSWORD}");
    }

    @Test
    @Covers({"ALX-NET-02", "ALX-NET-04", "ALX-POL-03", "ALX-TLS-01", "ALX-POL-01"})
    void clientsComeThroughTheEncryptedEdgeOnly() {
        assertThat(distributed.callingComponents("server", 8080)).containsExactly("gateway");
        assertThat(distributed.callers("server", 8080)).hasSize(1);
        assertThat(distributed.callers("gateway", 8080)).containsExactly(new PeerPlan.Namespace("traefik", Map.of()));
        assertThat(distributed.plan.edge().get(0).hosts()).containsExactly("s3.example.com");
        assertThat(distributed.nginx()).contains("return 301 https://");
    }

    @Test
    @Covers({"ALX-NET-03", "ALX-POL-02", "ALX-MON-01", "ALX-MON-02"})
    void metricsAreReachedByPrometheusOnly() {
        assertThat(distributed.callingComponents("server", 9091)).containsExactly("prometheus");
        assertThat(distributed.callers("server", 9091)).hasSize(1);
        assertThat(distributed.nginx()).doesNotContain("9091");
        assertThat(distributed.plan.monitoring().scrapes())
                .contains(new ScrapePlan("alexander", "server", "metrics", 9091, "/metrics"));
        assertThat(distributed.file("server", CONFIG)).contains("metrics: {enabled: true, port: 9091, path: /metrics}");
    }

    @Test
    @Covers({"ALX-NET-05", "ALX-NET-06", "ALX-NET-07"})
    void largeTransfersPassUntouched() {
        assertThat(distributed.nginx())
                .contains("client_max_body_size 0;", "proxy_buffering off;", "proxy_request_buffering off;")
                .contains("proxy_read_timeout 3600s;", "proxy_send_timeout 3600s;", "proxy_connect_timeout 60s;")
                .contains("Host $host;", "X-Real-IP $remote_addr;", "X-Forwarded-For", "X-Forwarded-Proto https;");
    }

    @Test
    @Covers("ALX-POL-10")
    void bodiesOfAnySizeAreLimitedInNumberAndTimedToTheirFirstByte() {
        assertThat(distributed.nginx())
                .contains("limit_conn_zone $binary_remote_addr", "limit_conn connections 100;")
                .containsPattern("limit_req_zone \\$binary_remote_addr zone=\\S+ rate=1000r/s;");
        for (PlannedApp app : List.of(single, distributed)) {
            assertThat(app.alert("AlexanderHighLatency").expression())
                    .contains("gateway_http_first_byte_seconds_bucket{component=~\"server\"}")
                    .doesNotContain("http_request_duration_seconds");
        }
        assertThat(PlannedApp.equipped("alexander", Environment.PROD).notes("alarms.signal"))
                .as("the cluster's own Prometheus hears of no first byte")
                .anySatisfy(note -> assertThat(note.reason()).contains("large transfers included"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AlexanderDown | up{job=\"alexander\"} == 0",
                "AlexanderHighErrorRate | status=~\"5..\"}[5m])) / sum by (job) (rate(http_requests_total[5m])) > 0.05",
                "AlexanderHighLatency | _bucket{component=~\"server\"}[5m]))) > 1",
                "AlexanderGCNotRunning | (time() - alexander_gc_last_run_timestamp_seconds) > 7200",
            })
    @Covers({"ALX-ALRT-01", "ALX-ALRT-02", "ALX-ALRT-03", "ALX-ALRT-04", "ALX-ALRT-05"})
    void theGuidesAlertsAreLoadedByTheirNames(String name, String expression) {
        assertThat(distributed.alert(name).expression()).contains(expression);
        assertThat(distributed.alert(name).forDuration()).isPositive();
        assertThat(PlanFiles.config(distributed.plan, "prometheus-config", "alerts.yml"))
                .contains(name);
        assertThat(PlanFiles.config(distributed.plan, "prometheus-config", "prometheus.yml"))
                .contains("alerts.yml");
    }

    @Test
    @Covers("ALX-LOG-01")
    void logsEnd() {
        assertThat(PlanFiles.config(distributed.plan, "loki-config", "loki.yaml"))
                .contains("retention_period: 720h");
    }

    @Test
    void nodesThatShareNothingWaitForTheOldOneToEnd() {
        assertThat(single.workload("server").progressDeadlineSeconds())
                .isGreaterThan((int) Duration.ofMinutes(5).toSeconds());
    }
}
