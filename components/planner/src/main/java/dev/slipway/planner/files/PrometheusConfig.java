package dev.slipway.planner.files;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configuration of Prometheus.
 *
 * @param scrapeInterval time between two scrapes (CLP-MON-01)
 * @param jobs what is scraped
 * @param ruleFiles files of alert rules
 * @param alertmanager host and port of Alertmanager; empty: none
 * @param externalLabels labels of everything that leaves this server
 */
public record PrometheusConfig(
        Duration scrapeInterval,
        List<ScrapeJob> jobs,
        List<String> ruleFiles,
        Optional<String> alertmanager,
        Map<String, String> externalLabels) {
    public PrometheusConfig {
        jobs = List.copyOf(jobs);
        ruleFiles = List.copyOf(ruleFiles);
        externalLabels = new LinkedHashMap<>(externalLabels);
    }

    /**
     * Arguments of the server.
     *
     * @param file path of prometheus.yml
     * @param retentionDays how long samples are kept
     * @param address host and port it listens on
     */
    public static List<String> arguments(String file, int retentionDays, String address) {
        return List.of(
                "--config.file=" + file,
                "--storage.tsdb.path=/prometheus",
                "--storage.tsdb.retention.time=" + retentionDays + "d",
                "--web.listen-address=" + address);
    }

    /** The text of prometheus.yml; holds no secret. */
    public String file() {
        Map<String, Object> global = new LinkedHashMap<>();
        global.put("scrape_interval", scrapeInterval.toSeconds() + "s");
        global.put("evaluation_interval", scrapeInterval.toSeconds() + "s");
        global.put("external_labels", externalLabels);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("global", global);
        tree.put("rule_files", ruleFiles);
        alertmanager.ifPresent(address -> tree.put(
                "alerting",
                Map.of(
                        "alertmanagers",
                        List.of(Map.of("static_configs", List.of(Map.of("targets", List.of(address))))))));
        tree.put("scrape_configs", jobs.stream().map(ScrapeJob::tree).toList());
        return Yaml.write(tree);
    }
}
