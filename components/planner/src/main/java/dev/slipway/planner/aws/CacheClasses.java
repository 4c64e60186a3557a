package dev.slipway.planner.aws;

import java.util.List;

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

    /**
     * Share of the node's memory, in percent, that is kept from data so that the limit of the app file holds. At least a quarter, which
     * AWS advises for snapshots and replication.
     */
    static int reservedPercent(InstanceClass node, int maxMemoryMiB) {
        int spare = (int) Math.floor(100.0 * (node.memoryMiB() - maxMemoryMiB) / node.memoryMiB());
        return Math.max(0, Math.min(95, spare));
    }
}
