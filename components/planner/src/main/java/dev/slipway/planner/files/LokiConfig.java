package dev.slipway.planner.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Configuration of Loki as one process that keeps logs on its own disk (CLP-LOG-01).
 *
 * @param port port it listens on
 * @param directory directory of its data
 * @param retentionDays days that logs are kept (CLP-LOG-02)
 */
public record LokiConfig(int port, String directory, int retentionDays) {
    /** The text of loki.yaml; holds no secret. */
    public String file() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("auth_enabled", false);
        tree.put("server", map("http_listen_port", port, "log_level", "warn"));
        Map<String, Object> ring = map("kvstore", map("store", "inmemory"));
        tree.put(
                "common",
                map(
                        "instance_addr",
                        "127.0.0.1",
                        "path_prefix",
                        directory,
                        "replication_factor",
                        1,
                        "ring",
                        ring,
                        "storage",
                        map(
                                "filesystem",
                                map(
                                        "chunks_directory",
                                        directory + "/chunks",
                                        "rules_directory",
                                        directory + "/rules"))));
        tree.put(
                "schema_config",
                map(
                        "configs",
                        List.of(map(
                                "from",
                                "2024-01-01",
                                "store",
                                "tsdb",
                                "object_store",
                                "filesystem",
                                "schema",
                                "v13",
                                "index",
                                map("prefix", "index_", "period", "24h")))));
        tree.put(
                "compactor",
                map(
                        "working_directory",
                        directory + "/compactor",
                        "retention_enabled",
                        true,
                        "delete_request_store",
                        "filesystem"));
        tree.put(
                "limits_config",
                map("retention_period", retentionDays * 24 + "h", "reject_old_samples_max_age", "168h"));
        tree.put("analytics", map("reporting_enabled", false));
        return Yaml.write(tree);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }
}
