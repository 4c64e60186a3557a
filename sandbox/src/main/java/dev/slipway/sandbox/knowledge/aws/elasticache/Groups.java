package dev.slipway.sandbox.knowledge.aws.elasticache;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.Set;
import java.util.TreeSet;

/** Where caches may lie, and how they are set. */
final class Groups {
    static final String SUBNETS = "aws:elasticache/subnetGroup:SubnetGroup";
    static final String PARAMETERS = "aws:elasticache/parameterGroup:ParameterGroup";
    private static final Set<String> POLICIES = Set.of(
            "volatile-lru",
            "allkeys-lru",
            "volatile-lfu",
            "allkeys-lfu",
            "volatile-random",
            "allkeys-random",
            "volatile-ttl",
            "noeviction");

    private Groups() {}

    static Knowledge subnetGroup() {
        return Knowledge.of(SUBNETS)
                .named("name", 255, true, "")
                .unordered("subnetIds")
                .fill("description", "Managed by Pulumi")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("elasticache", "subnetgroup:" + s.in().text("name", "")))
                .out("vpcId", s -> Aws.subnets(s, "subnetIds").stream()
                        .findFirst()
                        .map(r -> r.in().text("vpcId", ""))
                        .orElse(""))
                .check(
                        "cache-subnet-group-name",
                        "InvalidParameterValue: CacheSubnetGroupName",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9-]{1,255}",
                                "InvalidParameterValue: The cache subnet group name '%s' must be at most 255 letters,"
                                        + " digits and hyphens",
                                "Change the name."))
                .check(
                        "cache-subnet-group-taken",
                        "CacheSubnetGroupAlreadyExists: Cache subnet group … already exists",
                        Rules.unique(
                                "name",
                                "CacheSubnetGroupAlreadyExists: Cache subnet group %s already exists",
                                "Choose another name."))
                .check(
                        "cache-subnet-missing",
                        "InvalidSubnet: Some input subnets are invalid",
                        Aws.subnetsExist("subnetIds"))
                .onDelete(
                        "cache-subnet-group-in-use",
                        "CacheSubnetGroupInUse: Cache subnet group … is currently in use by a cache cluster",
                        Rules.unused(
                                "CacheSubnetGroupInUse: Cache subnet group %s is currently in use by a cache cluster",
                                "aws:elasticache/replicationGroup:ReplicationGroup", "subnetGroupName"));
    }

    static Knowledge parameterGroup() {
        return Knowledge.of(PARAMETERS)
                .named("name", 255, true, "")
                .replaceOn("family", "description")
                .unordered("parameters")
                .fill("description", "Managed by Pulumi")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("elasticache", "parametergroup:" + s.in().text("name", "")))
                .check(
                        "cache-family",
                        "InvalidParameterValue: CacheParameterGroupFamily",
                        Rules.matches(
                                "family",
                                "redis(2\\.6|2\\.8|3\\.2|4\\.0|5\\.0|6\\.x|7)|valkey[78]|memcached1\\.[456]",
                                "InvalidParameterValue: CacheParameterGroupFamily %s is not a valid parameter group"
                                        + " family",
                                "Use redis7 or valkey8."))
                .check(
                        "cache-eviction",
                        "InvalidParameterValue: maxmemory-policy",
                        s -> s.in().each("parameters").stream()
                                .filter(p -> p.text("name", "").equals("maxmemory-policy"))
                                .map(p -> p.text("value", ""))
                                .filter(v -> !POLICIES.contains(v))
                                .forEach(v -> s.refuse(
                                        "parameters",
                                        "InvalidParameterValue: The value " + v
                                                + " for maxmemory-policy is not one of the allowed values",
                                        "Use one of " + String.join(", ", new TreeSet<>(POLICIES)) + ".")))
                .onDelete(
                        "cache-parameter-group-in-use",
                        "InvalidCacheParameterGroupState: One or more cache clusters are still members of this"
                                + " parameter group",
                        Rules.unused(
                                "InvalidCacheParameterGroupState: One or more cache clusters are still members of this"
                                        + " parameter group %s",
                                "aws:elasticache/replicationGroup:ReplicationGroup", "parameterGroupName"));
    }
}
