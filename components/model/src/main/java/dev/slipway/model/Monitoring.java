package dev.slipway.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How metrics are gathered and who is told.
 *
 * @param enabled default on
 * @param scrapeInterval default 15 s (CLP-MON-01)
 * @param retentionDays days that metrics are kept where Prometheus is self-hosted; default 15
 * @param recipients e-mail addresses that alarms go to; default the contact
 * @param webhookSecret secret that holds a webhook URL for alarms
 */
public record Monitoring(
        boolean enabled,
        Duration scrapeInterval,
        int retentionDays,
        List<String> recipients,
        Optional<String> webhookSecret) {
    public Monitoring {
        recipients = List.copyOf(recipients);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a monitoring. */
    public static final class Builder {
        private boolean enabled = true;
        private Duration scrapeInterval = Duration.ofSeconds(15);
        private int retentionDays = 15;
        private List<String> recipients = List.of();
        private Optional<String> webhookSecret = Optional.empty();

        private Builder() {}

        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder scrapeInterval(Duration scrapeInterval) {
            this.scrapeInterval = scrapeInterval;
            return this;
        }

        public Builder retentionDays(int retentionDays) {
            this.retentionDays = retentionDays;
            return this;
        }

        public Builder recipients(List<String> recipients) {
            this.recipients = recipients;
            return this;
        }

        public Builder webhookSecret(String webhookSecret) {
            this.webhookSecret = Optional.of(webhookSecret);
            return this;
        }

        public Monitoring build() {
            return new Monitoring(enabled, scrapeInterval, retentionDays, recipients, webhookSecret);
        }
    }
}
