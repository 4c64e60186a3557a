package dev.slipway.model.yaml;

import dev.slipway.model.Rollout;
import dev.slipway.model.RolloutStrategy;

/** Reads how a new version takes over. */
final class RolloutReader {
    private RolloutReader() {}

    static Rollout read(Fields fields) {
        Rollout.Builder rollout = Rollout.builder();
        fields.choice("strategy", RolloutStrategy.class).ifPresent(rollout::strategy);
        fields.duration("healthTimeout").ifPresent(rollout::healthTimeout);
        fields.duration("drain").ifPresent(rollout::drain);
        return rollout.build();
    }
}
