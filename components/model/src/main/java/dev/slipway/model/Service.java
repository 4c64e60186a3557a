package dev.slipway.model;

import java.util.List;
import java.util.Optional;

/**
 * A long-running component that answers requests.
 *
 * @param name lower-case letters, digits and hyphens, at most 40; unique in the app
 * @param container what runs
 * @param ports ports it listens on; the first with purpose HTTP takes the routes
 * @param liveness decides whether a replica is restarted
 * @param readiness decides whether a replica gets requests; default the liveness probe
 * @param replicas replicas when it does not scale, from 1; default 1
 * @param scaling automatic scaling; default none
 * @param migration what must run before a new version serves; default nothing
 * @param rollout how a new version takes over
 * @param metrics where Prometheus scrapes it; default nowhere
 * @param after services that must be healthy first, beside what it uses
 */
public record Service(
        String name,
        Container container,
        List<Port> ports,
        Optional<Probe> liveness,
        Optional<Probe> readiness,
        int replicas,
        Optional<Scaling> scaling,
        Optional<Migration> migration,
        Rollout rollout,
        Optional<MetricsEndpoint> metrics,
        List<String> after) {
    public Service {
        ports = List.copyOf(ports);
        after = List.copyOf(after);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, Container container, List<Port> ports) {
        return new Builder(name, container, ports);
    }

    /** Collects the options of a service. */
    public static final class Builder {
        private final String name;
        private final Container container;
        private final List<Port> ports;
        private Optional<Probe> liveness = Optional.empty();
        private Optional<Probe> readiness = Optional.empty();
        private int replicas = 1;
        private Optional<Scaling> scaling = Optional.empty();
        private Optional<Migration> migration = Optional.empty();
        private Rollout rollout = Rollout.builder().build();
        private Optional<MetricsEndpoint> metrics = Optional.empty();
        private List<String> after = List.of();

        private Builder(String name, Container container, List<Port> ports) {
            this.name = name;
            this.container = container;
            this.ports = ports;
        }

        public Builder liveness(Probe liveness) {
            this.liveness = Optional.of(liveness);
            return this;
        }

        public Builder readiness(Probe readiness) {
            this.readiness = Optional.of(readiness);
            return this;
        }

        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        public Builder scaling(Scaling scaling) {
            this.scaling = Optional.of(scaling);
            return this;
        }

        public Builder migration(Migration migration) {
            this.migration = Optional.of(migration);
            return this;
        }

        public Builder rollout(Rollout rollout) {
            this.rollout = rollout;
            return this;
        }

        public Builder metrics(MetricsEndpoint metrics) {
            this.metrics = Optional.of(metrics);
            return this;
        }

        public Builder after(List<String> after) {
            this.after = after;
            return this;
        }

        public Service build() {
            return new Service(
                    name, container, ports, liveness, readiness, replicas, scaling, migration, rollout, metrics, after);
        }
    }
}
