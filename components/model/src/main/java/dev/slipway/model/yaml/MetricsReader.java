package dev.slipway.model.yaml;

import dev.slipway.model.MetricsEndpoint;

/** Reads where a component offers metrics. */
final class MetricsReader {
    private MetricsReader() {}

    static MetricsEndpoint read(Fields fields) {
        MetricsEndpoint.Builder metrics =
                MetricsEndpoint.builder(fields.integer("port").orElse(0));
        fields.text("path").ifPresent(metrics::path);
        fields.text("job").ifPresent(metrics::job);
        return metrics.build();
    }
}
