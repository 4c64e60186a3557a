package dev.slipway.planner.files;

import dev.slipway.model.App;

/**
 * What the gateway saw of each component, counted by the log agent from the gateway's log. It stands for the metrics of components that have
 * none of their own, and for the response times of those that stream. Response time is the time to the first byte, so that large transfers do not count as slow (ALX-POL-10).
 */
public final class GatewayMetrics {
    /** Answers, by component and status. */
    public static final String REQUESTS = "gateway_http_requests_total";

    /** Time to the first byte in seconds, by component. */
    public static final String FIRST_BYTE = "gateway_http_first_byte_seconds";

    private GatewayMetrics() {}

    /** Whether a service streams: its requests last as long as what they carry, so only the time to the first byte tells whether it is slow. */
    public static boolean timesFirstByteOf(App app, String service) {
        return app.routes().stream().anyMatch(route -> route.to().equals(service) && !route.buffering());
    }

    /** Share of answers with status 5xx, 0 to 1. */
    public static String errorRate(String matcher) {
        return "sum by (component) (rate(" + REQUESTS + "{" + matcher
                + ",status=~\"5..\"}[5m])) / sum by (component) (rate(" + REQUESTS + "{" + matcher + "}[5m]))";
    }

    /** A quantile of the time to the first byte in seconds. */
    public static String latency(String matcher, String quantile) {
        return "histogram_quantile(" + quantile + ", sum by (component, le) (rate(" + FIRST_BYTE + "_bucket{" + matcher
                + "}[5m])))";
    }

    /** Requests in a second. */
    public static String requestRate(String matcher) {
        return "sum by (component) (rate(" + REQUESTS + "{" + matcher + "}[5m]))";
    }

    /**
     * The stages of the log agent that count them and refused log-ins; the line is the gateway's JSON by then.
     *
     * @param gateway LogQL matcher of the gateway's lines
     */
    public static String stages(String gateway) {
        return """
                  stage.match {
                    selector = "{%1$s} |~ \\"\\\\\\"status\\\\\\":\\\\\\"(401|403)\\\\\\"\\""

                    stage.metrics {
                      metric.counter {
                        name              = "http_refused_total"
                        description       = "Answers 401 and 403 of the gateway"
                        match_all         = true
                        action            = "inc"
                        max_idle_duration = "24h"
                      }
                    }
                  }

                  stage.match {
                    selector = "{%1$s} |~ \\"\\\\\\"target\\\\\\":\\\\\\"[^\\\\\\"]\\""

                    stage.json {
                      expressions = {target = "target", status = "status", first_byte = "first_byte"}
                    }

                    stage.regex {
                      source     = "target"
                      expression = "^(?P<component>[^:.]+)"
                    }

                    stage.labels {
                      values = {component = "", status = ""}
                    }

                    stage.metrics {
                      metric.counter {
                        name              = "http_requests_total"
                        prefix            = "gateway_"
                        description       = "Answers of the gateway"
                        match_all         = true
                        action            = "inc"
                        max_idle_duration = "24h"
                      }

                      metric.histogram {
                        name              = "http_first_byte_seconds"
                        prefix            = "gateway_"
                        description       = "Time to the first byte of a component's answer"
                        source            = "first_byte"
                        buckets           = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30]
                        max_idle_duration = "24h"
                      }
                    }

                    stage.label_drop {
                      values = ["status"]
                    }
                  }

                """
                .formatted(gateway.replace("\"", "\\\""));
    }
}
