package dev.slipway.planner.files;

import java.util.Map;
import java.util.TreeMap;

/**
 * Configuration of Grafana Alloy as log agent, the successor of promtail (CLP-POL-08): sends the host's and the containers' logs to Loki
 * and counts refused log-ins on the way.
 *
 * @param lokiUrl address that Loki takes logs at
 * @param labels labels of every line
 */
public record LogAgentConfig(String lokiUrl, Map<String, String> labels) {
    public LogAgentConfig {
        labels = Map.copyOf(labels);
    }

    /** The text of config.alloy; holds no secret. */
    public String file() {
        return hostLogs() + containerLogs() + destination();
    }

    private static String hostLogs() {
        return """
                local.file_match "host" {
                  path_targets = [{__path__ = "/var/log/*.log", job = "host"}]
                }

                loki.source.file "host" {
                  targets    = local.file_match.host.targets
                  forward_to = [loki.process.host.receiver]
                }

                loki.process "host" {
                  forward_to = [loki.write.loki.receiver]

                  stage.match {
                    selector = "{filename=\\"/var/log/auth.log\\"} |~ \\"Failed password|Invalid user|authentication failure\\""

                    stage.metrics {
                      metric.counter {
                        name        = "ssh_failed_logins_total"
                        description = "Refused ssh log-ins"
                        match_all   = true
                        action      = "inc"

                        max_idle_duration = "24h"
                      }
                    }
                  }
                }

                """;
    }

    private static String containerLogs() {
        return """
                local.file_match "containers" {
                  path_targets = [{__path__ = "/var/lib/docker/containers/*/*-json.log", job = "containers"}]
                }

                loki.source.file "containers" {
                  targets    = local.file_match.containers.targets
                  forward_to = [loki.process.containers.receiver]
                }

                loki.process "containers" {
                  forward_to = [loki.write.loki.receiver]

                  stage.json {
                    expressions = {message = "log", stream = "stream", time = "time", container = "attrs.tag"}
                  }

                  stage.timestamp {
                    source = "time"
                    format = "RFC3339Nano"
                  }

                  stage.labels {
                    values = {stream = "", container = ""}
                  }

                  stage.label_drop {
                    values = ["filename"]
                  }

                  stage.output {
                    source = "message"
                  }

                %s}

                """
                .formatted(GatewayMetrics.stages("container=~\".*gateway.*\""));
    }

    private String destination() {
        StringBuilder values = new StringBuilder();
        new TreeMap<>(labels).forEach((name, value) -> values.append("    ")
                .append(name)
                .append(" = \"")
                .append(value)
                .append("\",\n"));
        return "loki.write \"loki\" {\n  endpoint {\n    url = \"" + lokiUrl + "\"\n  }\n\n  external_labels = {\n"
                + values + "  }\n}\n";
    }
}
