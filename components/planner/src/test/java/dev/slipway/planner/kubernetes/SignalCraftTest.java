package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SignalCraft's guide asks of a cluster for the components of its own. */
class SignalCraftTest {
    private static final List<String> WORKERS = List.of("notifications", "escalations", "session-replay");

    private final PlannedApp signalcraft = PlannedApp.of("signalcraft", Environment.PROD);

    @Test
    @Covers({"SIG-SVC-01", "SIG-SVC-02", "SIG-POL-01"})
    void apiAndWebListenOnTheirPorts() {
        assertThat(signalcraft.container("api").ports()).contains(new PortPlan("http", 5050));
        assertThat(signalcraft.container("web").ports()).containsExactly(new PortPlan("http", 3000));
        signalcraft.pinsItsImages();
    }

    @Test
    @Covers({"SIG-SVC-03", "SIG-SVC-04", "SIG-SCALE-03"})
    void everyQueueHasAWorkerOfItsOwnThatNobodyCalls() {
        assertThat(signalcraft.plan.workers())
                .extracting(WorkloadPlan::name)
                .containsExactlyInAnyOrderElementsOf(WORKERS);
        assertThat(signalcraft.plan.workers()).allSatisfy(worker -> {
            assertThat(worker.servicePorts()).isEmpty();
            assertThat(worker.pod().containers().get(0).ports()).isEmpty();
        });
        assertThat(signalcraft.plan.workers())
                .allSatisfy(worker -> assertThat(worker.autoscaler()).isPresent());
    }

    @Test
    @Covers({"SIG-SVC-05", "SIG-SVC-06", "SIG-POL-03"})
    void readinessCoversTheDataAndLivenessDoesNot() {
        ProbePlan ready = signalcraft.container("api").readiness().orElseThrow();
        ProbePlan alive = signalcraft.container("api").liveness().orElseThrow();
        assertThat(ready.check()).isEqualTo(new ProbeCheck.Http("/api/health", 5050));
        assertThat(ready.periodSeconds()).isEqualTo(10);
        assertThat(alive.check()).isEqualTo(new ProbeCheck.Tcp(5050));
        assertThat(List.of(alive.initialDelaySeconds(), alive.periodSeconds())).containsExactly(30, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "api, NODE_ENV, production",
        "api, LOG_LEVEL, info",
        "api, CORS_ORIGINS, https://signalcraft.example.com",
        "api, ENABLE_SESSION_REPLAY, true",
        "api, ENABLE_SAML_SSO, true",
        "api, EMAIL_PROVIDER, smtp",
        "api, SMTP_PORT, 587",
        "notifications, SMTP_PORT, 587",
        "web, NEXT_PUBLIC_API_BASE_URL, https://api.signalcraft.example.com",
    })
    @Covers({"SIG-CFG-03", "SIG-CFG-04", "SIG-CFG-06", "SIG-CFG-08", "SIG-POL-05", "SIG-POL-06"})
    void everyComponentIsGivenTheGuidesSettings(String component, String variable, String value) {
        assertThat(signalcraft.env(component, variable)).isEqualTo(value);
    }

    @Test
    @Covers({"SIG-CFG-02", "SIG-CFG-05", "SIG-CFG-07", "SIG-POL-13"})
    void keysOfOutsideServicesAreSecretsOfThoseThatNeedThem() {
        for (String variable : List.of(
                "CLERK_SECRET_KEY", "CLERK_JWT_PUBLIC_KEY", "SMTP_PASSWORD", "R2_SECRET_ACCESS_KEY", "SENTRY_DSN")) {
            assertThat(signalcraft.isSecret("api", variable)).as(variable).isTrue();
        }
        assertThat(signalcraft.container("web").secretEnv()).doesNotContainKey("CLERK_SECRET_KEY");
        assertThat(signalcraft.container("web").secretEnv()).containsKey("NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY");
        assertThat(signalcraft.env("session-replay", "R2_BUCKET_NAME")).isEqualTo("signalcraft-prod-replays");
        assertThat(signalcraft.container("escalations").env()).doesNotContainKey("R2_BUCKET_NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notifications", "escalations"})
    @Covers({"SIG-POL-10", "SIG-MON-02"})
    void workersReachTheMailServerAndTheirQueuesAreMeasured(String worker) {
        assertThat(signalcraft.callsOut(worker, 587)).isTrue();
        assertThat(signalcraft.callsOut("session-replay", 587)).isFalse();
        ContainerPlan exporter =
                PlanPods.named(signalcraft.plan, "redis").containers().get(1);
        assertThat(exporter.env().get("REDIS_EXPORTER_CHECK_SINGLE_KEYS").toString())
                .contains("db0=bull:" + worker + ":wait")
                .contains("db0=bull:session-replay:wait");
    }

    @Test
    @Covers({"SIG-SCALE-01", "SIG-SCALE-02", "SIG-POL-12", "SIG-SIZE-01", "SIG-SIZE-02"})
    void theApiRunsThreeTimesAtLeastWithWhatTheTableAsks() {
        assertThat(signalcraft.workload("api").autoscaler().orElseThrow().minReplicas())
                .isEqualTo(3);
        ResourcesPlan resources = signalcraft.container("api").resources();
        assertThat(resources).isEqualTo(new ResourcesPlan("1000m", "1000m", "1024Mi", "1024Mi"));
        assertThat(signalcraft.workload("api").claims()).isEmpty();
        assertThat(signalcraft.workload("web").claims()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "web, 1000m, 1024Mi",
        "notifications, 1000m, 512Mi",
        "escalations, 1000m, 512Mi",
        "session-replay, 1000m, 512Mi",
        "db, 4000m, 8192Mi",
        "redis, 2000m, 4096Mi"
    })
    @Covers({"SIG-SIZE-03", "SIG-SIZE-04", "SIG-SIZE-05", "SIG-SIZE-06"})
    void sizesAreThoseOfTheTable(String component, String cpu, String memory) {
        assertThat(signalcraft.container(component).resources().cpuLimit()).isEqualTo(cpu);
        assertThat(signalcraft.container(component).resources().memoryLimit()).isEqualTo(memory);
    }

    @Test
    @Covers("SIG-SCALE-03")
    void aWorkerScalesByTheLengthOfItsQueue() {
        KubernetesPlan equipped =
                Apps.plan("signalcraft", Environment.PROD, Apps.equipped().build());
        WorkloadPlan worker = equipped.workers().stream()
                .filter(it -> it.name().equals("notifications"))
                .findFirst()
                .orElseThrow();

        assertThat(worker.autoscaler().orElseThrow().triggers())
                .containsExactly(new AutoscalerPlan.Trigger(
                        "redis",
                        "AverageValue",
                        Map.of(
                                "address", "redis.signalcraft-prod:6379",
                                "listName", "bull:notifications:wait",
                                "listLength", "100"),
                        Optional.of(new SecretKey("notifications-scaler", "password"))));
        assertThat(equipped.networkPolicies())
                .filteredOn(policy -> policy.name().equals("redis"))
                .flatMap(NetworkPolicyPlan::ingress)
                .flatMap(NetworkRulePlan::peers)
                .contains(new PeerPlan.Namespace("keda", Map.of()));
        KubernetesPlan managed = Apps.plan(
                "signalcraft",
                Environment.PROD,
                Apps.equipped()
                        .externalCaches(Map.of("redis", ExternalAddress.of("redis.example.net", 6380)))
                        .build());
        assertThat(managed.workers())
                .flatMap(it -> it.autoscaler().orElseThrow().triggers())
                .filteredOn(trigger -> trigger.type().equals("redis"))
                .isNotEmpty()
                .as("a managed Redis is called by TLS")
                .allMatch(trigger -> "true".equals(trigger.metadata().get("enableTLS")));
        assertThat(signalcraft.notes("workers.scale.queueDepth"))
                .anyMatch(note -> note.reason().contains("queue notifications")
                        && note.reason().contains("needs KEDA"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HighErrorRate | gateway_http_requests_total",
                "SlowAnswersP95 | histogram_quantile(0.95, sum by (component, le)"
                        + " (rate(gateway_http_first_byte_seconds_bucket",
                "SlowAnswersP99 | histogram_quantile(0.99, sum by (component, le)"
                        + " (rate(gateway_http_first_byte_seconds_bucket",
                "NotificationsWaiting | redis_key_size{key=~\"bull:notifications:wait\"}) > 500",
                "EscalationsWaiting | redis_key_size{key=~\"bull:escalations:wait\"}) > 100",
                "ReplaysWaiting | redis_key_size{key=~\"bull:session-replay:wait\"}) > 1000",
                "ConnectionsExhausted | pg_stat_activity_count{job=\"signalcraft-db\"}",
                "RedisFull | redis_memory_used_bytes{job=\"signalcraft-redis\"}",
                "AlertsProcessedLate | signalcraft_alert_processing_seconds_bucket[5m])))) > 30",
            })
    @Covers({"SIG-ALRT-01", "SIG-MON-01", "SIG-MON-03", "SIG-MON-04"})
    void everyKeyMetricHasAnAlarmThatLooksAtIt(String name, String query) {
        assertThat(signalcraft.alert(name).expression()).contains(query);
    }

    @Test
    @Covers({"SIG-MON-05", "SIG-LOG-01"})
    void metricsAndLogsAreGathered() {
        assertThat(signalcraft.plan.monitoring().servers())
                .extracting(StatefulPlan::name)
                .contains("prometheus", "grafana", "loki", "log-agent");
        assertThat(PlanFiles.config(signalcraft.plan, "loki-config", "loki.yaml"))
                .contains("retention_period: 720h");
    }

    @Test
    @Covers({"SIG-REC-01", "SIG-REC-02"})
    void aReplacedPodIsBackWithinAQuarterOfAnHour() {
        assertThat(PlanPods.workloads(signalcraft.plan)).isNotEmpty().allSatisfy(workload -> {
            ProbePlan start = workload.pod().containers().get(0).startup().orElse(Probes.tcp(1));
            assertThat(start.periodSeconds() * start.failureThreshold()
                            + start.initialDelaySeconds()
                            + workload.minReadySeconds())
                    .as(workload.name())
                    .isLessThan(900);
        });
        assertThat(signalcraft.cron("db-restore-drill").deadlineSeconds()).isPositive();
        assertThat(PlanFiles.config(signalcraft.plan, "run-book", "run-book.md"))
                .contains("Promised: back within");
    }
}
