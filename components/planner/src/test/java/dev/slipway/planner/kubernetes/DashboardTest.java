package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

/** What a team sees of its namespace. */
class DashboardTest {
    private final PlannedApp karigar = PlannedApp.of("karigar", Environment.PROD);

    @Test
    @Covers({"KAR-MON-02", "KAR-MON-03"})
    void everyMetricOfTheGuideHasASource() {
        String dashboard = PlanFiles.config(karigar.plan, "dashboards", "karigar.json");
        assertThat(dashboard)
                .contains(
                        "gateway_http_requests_total",
                        "gateway_http_first_byte_seconds_bucket",
                        "histogram_quantile(0.5,",
                        "histogram_quantile(0.99,",
                        "process_cpu_seconds_total",
                        "process_resident_memory_bytes",
                        "sum by (job, state) (pg_stat_activity_count)",
                        "pg_stat_activity_max_tx_duration",
                        "pg_database_size_bytes",
                        "redis_keyspace_hits_total",
                        "redis_connected_clients",
                        "redis_memory_used_bytes",
                        "redis_evicted_keys_total",
                        "slipway_backup_last_success_timestamp_seconds");
        assertThat(karigar.plan.monitoring().scrapes())
                .extracting(ScrapePlan::job)
                .contains("karigar-db", "karigar-cache");
    }

    @Test
    void besideAnOperatorNobodyCountsInTheGatewaysLog() {
        PlannedApp equipped = PlannedApp.equipped("karigar", Environment.PROD);

        assertThat(equipped.plan.monitoring().dashboards().get(0).data().get("karigar.json"))
                .contains("http_requests_total")
                .doesNotContain("gateway_http_requests_total");
    }
}
