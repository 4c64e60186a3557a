package dev.slipway.model.yaml;

import dev.slipway.model.Budget;
import dev.slipway.model.Logging;
import dev.slipway.model.ManualControl;
import dev.slipway.model.Monitoring;
import dev.slipway.model.Recovery;
import java.time.Duration;

/** Reads how the app is watched, logged, recovered and paid for. */
final class OperationsReader {
    private OperationsReader() {}

    static Monitoring monitoring(Fields fields) {
        Monitoring.Builder monitoring = Monitoring.builder();
        fields.flag("enabled").ifPresent(monitoring::enabled);
        fields.duration("scrapeInterval").ifPresent(monitoring::scrapeInterval);
        fields.integer("retention").ifPresent(monitoring::retentionDays);
        fields.texts("recipients").ifPresent(monitoring::recipients);
        fields.text("webhookSecret").ifPresent(monitoring::webhookSecret);
        return monitoring.build();
    }

    static Logging logging(Fields fields) {
        Logging.Builder logging = Logging.builder();
        fields.integer("retention").ifPresent(logging::retentionDays);
        fields.mebibytes("maxFileSize").ifPresent(logging::maxFileMiB);
        fields.integer("maxFiles").ifPresent(logging::maxFiles);
        return logging.build();
    }

    static Recovery recovery(Fields fields) {
        Recovery.Builder recovery = Recovery.builder(
                fields.duration("rto").orElse(Duration.ofDays(1)),
                fields.duration("rpo").orElse(Duration.ofDays(30)));
        fields.text("drill").ifPresent(recovery::drill);
        fields.duration("servicesRto").ifPresent(recovery::servicesRto);
        return recovery.build();
    }

    static Budget budget(Fields fields) {
        return new Budget(fields.integer("monthlyUsd").orElse(1));
    }

    static ManualControl manualControl(String id, Fields fields) {
        return new ManualControl(id, fields.needed("text", ""), fields.needed("rhythm", "quarterly"));
    }
}
