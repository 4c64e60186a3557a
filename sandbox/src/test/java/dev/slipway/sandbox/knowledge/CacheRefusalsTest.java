package dev.slipway.sandbox.knowledge;

import org.junit.jupiter.api.Test;

/** What ElastiCache refuses. */
class CacheRefusalsTest extends AwsRefusals {
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String REDIS =
            "{'replicationGroupId':'clipper','description':'cache','engine':'redis','engineVersion':'7.1','nodeType':'cache.t4g.small','numCacheClusters':2,'automaticFailoverEnabled':true,"
                    + "'transitEncryptionEnabled':true,'authToken':'0123456789abcdef'}";

    @Test
    void theReplicationGroupIdentifierIsTooLong() {
        refuses(CACHE, REDIS, "replicationGroupId", "a".repeat(41), "at most 40 lower-case letters");
    }

    @Test
    void invalidCacheNodeType() {
        refuses(CACHE, REDIS, "nodeType", "cache.t1.mega", "Invalid Cache Node Type: cache.t1.mega");
        refuses(CACHE, REDIS, "engineVersion", "9.9", "Cannot find version 9.9 for redis");
    }

    @Test
    void failoverNeedsTwoNodes() {
        refuses(
                CACHE,
                REDIS,
                "numCacheClusters",
                1,
                "automaticFailoverEnabled",
                "numCacheClusters must be at least 2 if automatic failover is enabled");
        refuses(
                CACHE,
                REDIS.replace("'automaticFailoverEnabled':true", "'automaticFailoverEnabled':false"),
                "multiAzEnabled",
                true,
                "automatic_failover_enabled must be true if multi_az_enabled is true");
    }

    @Test
    void anAuthTokenNeedsEncryptionInTransit() {
        refuses(
                CACHE,
                REDIS,
                "transitEncryptionEnabled",
                false,
                "authToken",
                "only supported when encryption-in-transit is enabled");
        refuses(CACHE, REDIS, "authToken", "short@token", "Invalid AuthToken provided");
    }

    @Test
    void theCachesNeighboursMustExist() {
        refuses(CACHE, REDIS, "subnetGroupName", "none", "CacheSubnetGroup none not found");
        refuses(CACHE, REDIS, "parameterGroupName", "none", "CacheParameterGroup none not found");
        refuses(CACHE, REDIS, "snapshotRetentionLimit", 36, "is not within 0 to 35");
    }

    @Test
    void maxmemoryPolicyIsNotOneOfTheAllowedValues() {
        refuses(
                "aws:elasticache/parameterGroup:ParameterGroup",
                "{'family':'redis7','parameters':[{'name':'maxmemory-policy','value':'allkeys-lru'}]}",
                "parameters[0].value",
                "lru",
                "for maxmemory-policy is not one of the allowed values");
    }
}
