package dev.slipway.planner.kubernetes;

import dev.slipway.planner.files.GatewayMetrics;

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

%5$s                }

                loki.write "loki" {
                  endpoint {
                    url = "%1$s"
                  }

                  external_labels = {
                    app         = "%3$s",
                    environment = "%4$s",
                  }
                }\n"""
                .formatted(lokiUrl, namespace, app, environment, GatewayMetrics.stages("component=\"gateway\""));
    }
}
