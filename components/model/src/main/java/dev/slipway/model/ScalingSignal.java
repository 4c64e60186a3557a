package dev.slipway.model;

import java.time.Duration;

/** What makes a service grow. */
public sealed interface ScalingSignal {
    /** Mean CPU use of all replicas, 1 to 100 percent. */
    record Cpu(int percent) implements ScalingSignal {}

    /** Mean memory use of all replicas, 1 to 100 percent. */
    record Memory(int percent) implements ScalingSignal {}

    /** Mean response time at the load balancer. */
    record ResponseTime(Duration limit) implements ScalingSignal {}

    /** Requests a second for each replica. */
    record RequestRate(int perReplica) implements ScalingSignal {}

    /** Waiting jobs for each replica of a worker. */
    record QueueDepth(String queue, int perReplica) implements ScalingSignal {}
}
