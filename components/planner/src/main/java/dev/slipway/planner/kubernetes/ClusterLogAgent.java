package dev.slipway.planner.kubernetes;

/**
 * Configuration of Grafana Alloy that reads the logs of the namespace's pods through the API server, since restricted pods see no folder
 * of the node, and sends them to Loki. Logs of the nodes themselves are the cluster's own duty.
 *
 * @param lokiUrl address that Loki takes logs at
 * @param namespace namespace whose pods are read
 * @param app label of every line
 * @param environment label of every line
 */
record ClusterLogAgent(String lokiUrl, String namespace, String app, String environment) {
    /** The text of config.alloy; holds no secret. */
    String file() {
        return """
                discovery.kubernetes "pods" {
                  role = "pod"

                  namespaces {
                    names = ["%2$s"]
                  }
                }

                discovery.relabel "pods" {
                  targets = discovery.kubernetes.pods.targets

                  rule {
                    source_labels = ["__meta_kubernetes_pod_label_app_kubernetes_io_name"]
                    target_label  = "component"
                  }

                  rule {
                    source_labels = ["__meta_kubernetes_pod_name"]
                    target_label  = "pod"
                  }

                  rule {
                    source_labels = ["__meta_kubernetes_pod_container_name"]
                    target_label  = "container"
                  }
                }

                loki.source.kubernetes "pods" {
                  targets    = discovery.relabel.pods.output
                  forward_to = [loki.process.pods.receiver]
                }

                loki.process "pods" {
                  forward_to = [loki.write.loki.receiver]

                  stage.match {
                    selector = "{component=\\"gateway\\"} |~ \\"\\\\\\"status\\\\\\":\\\\\\"(401|403)\\\\\\"\\""

                    stage.metrics {
                      metric.counter {
                        name        = "http_refused_total"
                        description = "Answers 401 and 403 of the gateway"
                        match_all   = true
                        action      = "inc"
                      }
                    }
                  }

                  // Requests and response times, by the Service that the gateway passed them to.
                  stage.match {
                    selector = "{component=\\"gateway\\"} |~ \\"\\\\\\"target\\\\\\":\\\\\\"[a-z]\\""

                    stage.json {
                      expressions = {status = "status", seconds = "seconds", target = "target"}
                    }

                    stage.regex {
                      expression = "^(?P<service>[^.:]+)"
                      source     = "target"
                    }

                    stage.labels {
                      values = {status = "", service = ""}
                    }

                    stage.metrics {
                      metric.counter {
                        name        = "http_requests_total"
                        prefix      = "gateway_"
                        description = "Answers of the gateway by service and status"
                        match_all   = true
                        action      = "inc"
                      }

                      metric.histogram {
                        name        = "http_request_duration_seconds"
                        prefix      = "gateway_"
                        description = "Response times of the gateway by service"
                        source      = "seconds"
                        buckets     = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60]
                      }
                    }

                    stage.label_drop {
                      values = ["status", "service"]
                    }
                  }
                }

                loki.write "loki" {
                  endpoint {
                    url = "%1$s"
                  }

                  external_labels = {
                    app         = "%3$s",
                    environment = "%4$s",
                  }
                }
                """
                .formatted(lokiUrl, namespace, app, environment);
    }
}
