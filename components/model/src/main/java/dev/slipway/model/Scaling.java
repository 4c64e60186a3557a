package dev.slipway.model;

import java.util.List;

/**
 * How far and why the number of replicas changes.
 *
 * @param min replicas that always run, from 1
 * @param max replicas at most, from min
 * @param signals what makes it grow; default CPU at 70 percent
 */
public record Scaling(int min, int max, List<ScalingSignal> signals) {
    public Scaling {
        signals = List.copyOf(signals);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(int min, int max) {
        return new Builder(min, max);
    }

    /** Collects the options of a scaling. */
    public static final class Builder {
        private final int min;
        private final int max;
        private List<ScalingSignal> signals = List.of(new ScalingSignal.Cpu(70));

        private Builder(int min, int max) {
            this.min = min;
            this.max = max;
        }

        public Builder signals(List<ScalingSignal> signals) {
            this.signals = signals;
            return this;
        }

        public Scaling build() {
            return new Scaling(min, max, signals);
        }
    }
}
