package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * Node types for ElastiCache with the memory that {@code maxmemory} has (AWS, "Redis OSS node-type specific parameters"). cache.t4g is
 * the current generation of the cache.t3 that the guide names (CLP-SIZE-03, CLP-CACHE-06).
 */
final class CacheClasses {
    /** Smallest first. */
    static final List<InstanceClass> TABLE = List.of(
            new InstanceClass("cache.t4g.micro", 2, 512, 12),
            new InstanceClass("cache.t4g.small", 2, 1402, 24),
            new InstanceClass("cache.t4g.medium", 2, 3164, 48),
            new InstanceClass("cache.m7g.large", 2, 6532, 116),
            new InstanceClass("cache.m7g.xlarge", 4, 13_206, 231),
            new InstanceClass("cache.m7g.2xlarge", 8, 26_993, 462),
            new InstanceClass("cache.m7g.4xlarge", 16, 53_661, 923));

    private CacheClasses() {}

    /** The smallest node on which so much data leaves what AWS wants reserved. */
    static Optional<InstanceClass> fitting(int milliCpu, int maxMemoryMiB) {
        return TABLE.stream()
                .filter(node -> node.cores() * 1000 >= milliCpu)
                .filter(node -> reservedPercent(node, maxMemoryMiB) >= leastReservedPercent(node))
                .findFirst();
    }

    /**
     * "Do not reduce this value. A lower reserve can cause data loss": a snapshot or a new replica forks the server, and what is written
     * meanwhile lies in memory twice (AWS, "Managing reserved memory for Valkey and Redis OSS").
     */
    private static int leastReservedPercent(InstanceClass node) {
        if (node.name().endsWith(".micro")) {
            return 50;
        }
        return node.name().endsWith(".small") ? 30 : 25;
    }

    /** Share of the node's memory, in percent, that is kept from data so that the limit of the app file holds. */
    static int reservedPercent(InstanceClass node, int maxMemoryMiB) {
        int spare = (int) Math.floor(100.0 * (node.memoryMiB() - maxMemoryMiB) / node.memoryMiB());
        return Math.max(0, Math.min(95, spare));
    }
}
