package dev.slipway.planner.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Prometheus scrapes under one job name.
 *
 * @param name job name, such as {@code clipper-backend} (CLP-MON-01)
 * @param target host and port, such as {@code backend:8080}
 * @param path default /metrics
 * @param dns whether the host stands for several replicas, each of which is scraped
 * @param probe module of the blackbox exporter at {@code prober} when the target is probed from outside; empty: scraped
 * @param prober host and port of the blackbox exporter
 */
public record ScrapeJob(
        String name, String target, String path, boolean dns, Optional<String> probe, Optional<String> prober) {
    /** A job that scrapes one address. */
    public static ScrapeJob scrape(String name, String target, String path) {
        return new ScrapeJob(name, target, path, false, Optional.empty(), Optional.empty());
    }

    /** A job that scrapes every address which DNS gives for a name. */
    public static ScrapeJob scrapeAll(String name, String target, String path) {
        return new ScrapeJob(name, target, path, true, Optional.empty(), Optional.empty());
    }

    /** A job that lets the blackbox exporter ask a URL. */
    public static ScrapeJob probe(String name, String url, String module, String prober) {
        return new ScrapeJob(name, url, "/probe", false, Optional.of(module), Optional.of(prober));
    }

    Map<String, Object> tree() {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("job_name", name);
        job.put("metrics_path", path);
        probe.ifPresent(module -> job.put("params", Map.of("module", List.of(module))));
        if (dns) {
            int colon = target.lastIndexOf(':');
            Map<String, Object> lookup = new LinkedHashMap<>();
            lookup.put("names", List.of(target.substring(0, colon)));
            lookup.put("type", "A");
            lookup.put("port", Integer.parseInt(target.substring(colon + 1)));
            lookup.put("refresh_interval", "15s");
            job.put("dns_sd_configs", List.of(lookup));
        } else {
            job.put("static_configs", List.of(Map.of("targets", List.of(target))));
        }
        prober.ifPresent(address -> job.put("relabel_configs", probeRelabeling(address)));
        return job;
    }

    private static List<Map<String, Object>> probeRelabeling(String prober) {
        return List.of(
                relabel("source_labels", List.of("__address__"), "target_label", "__param_target"),
                relabel("source_labels", List.of("__param_target"), "target_label", "instance"),
                relabel("target_label", "__address__", "replacement", prober));
    }

    private static Map<String, Object> relabel(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(key, value);
        rule.put(otherKey, otherValue);
        return rule;
    }
}
