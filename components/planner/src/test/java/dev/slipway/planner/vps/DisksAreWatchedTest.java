package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

class DisksAreWatchedTest {
    @Test
    @Covers("ALX-MON-03")
    void theHostsDisksAreScraped() {
        VpsPlan plan = Apps.plan("alexander", Environment.PROD);

        assertThat(Clipper.container(plan, "node-exporter").image()).startsWith("prom/node-exporter:");
        assertThat(Clipper.file(plan, "prometheus", "/config/prometheus.yml")).contains("node-exporter:9100");
    }
}
