package dev.slipway.model;

import java.util.List;
import java.util.Optional;

/**
 * A long-running component that takes jobs from queues and answers no requests.
 *
 * @param name unique in the app, as a service's
 * @param container what runs
 * @param queues queues it takes jobs from
 * @param queueCache cache that holds the queues
 * @param queueKey Redis list that holds the waiting jobs of a queue, with %s for its name; default BullMQ's
 * @param liveness decides whether a replica is restarted
 * @param replicas replicas when it does not scale, from 1; default 1
 * @param scaling automatic scaling; default none
 * @param metrics where Prometheus scrapes it; default nowhere
 */
public record Worker(
        String name,
        Container container,
        List<String> queues,
        Optional<String> queueCache,
        String queueKey,
        Optional<Probe> liveness,
        int replicas,
        Optional<Scaling> scaling,
        Optional<MetricsEndpoint> metrics) {
    public Worker {
        queues = List.copyOf(queues);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, Container container) {
        return new Builder(name, container);
    }

    /** Collects the options of a worker. */
    public static final class Builder {
        private final String name;
        private final Container container;
        private List<String> queues = List.of();
        private Optional<String> queueCache = Optional.empty();
        private String queueKey = "bull:%s:wait";
        private Optional<Probe> liveness = Optional.empty();
        private int replicas = 1;
        private Optional<Scaling> scaling = Optional.empty();
        private Optional<MetricsEndpoint> metrics = Optional.empty();

        private Builder(String name, Container container) {
            this.name = name;
            this.container = container;
        }

        public Builder queues(List<String> queues) {
            this.queues = queues;
            return this;
        }

        public Builder queueCache(String queueCache) {
            this.queueCache = Optional.of(queueCache);
            return this;
        }

        public Builder queueKey(String queueKey) {
            this.queueKey = queueKey;
            return this;
        }

        public Builder liveness(Probe liveness) {
            this.liveness = Optional.of(liveness);
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

        public Builder metrics(MetricsEndpoint metrics) {
            this.metrics = Optional.of(metrics);
            return this;
        }

        public Worker build() {
            return new Worker(name, container, queues, queueCache, queueKey, liveness, replicas, scaling, metrics);
        }
    }
}
