package dev.slipway.sandbox.knowledge.aws.elasticache;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.ArrayList;
import java.util.List;

/** ElastiCache's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String NODE =
            "cache\\.(t2|t3|t4g|m4|m5|m6g|m7g|r4|r5|r6g|r6gd|r7g|c7gn)\\.(micro|small|medium|large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge|24xlarge)";

    @Override
    public List<Knowledge> types() {
        return List.of(replicationGroup(), Groups.subnetGroup(), Groups.parameterGroup());
    }

    private static Knowledge replicationGroup() {
        Knowledge group = Knowledge.of("aws:elasticache/replicationGroup:ReplicationGroup")
                .named("replicationGroupId", 40, true, "")
                .replaceOn(
                        "atRestEncryptionEnabled",
                        "kmsKeyId",
                        "subnetGroupName",
                        "dataTieringEnabled",
                        "networkType",
                        "port",
                        "snapshotName",
                        "globalReplicationGroupId",
                        "preferredCacheClusterAzs",
                        "securityGroupNames",
                        "snapshotArns")
                .replaceWhen(
                        s -> !s.in().text("engine", "redis").equals(s.olds().text("engine", "redis"))
                                && !(s.olds().text("engine", "redis").equals("redis")
                                        && s.in().text("engine", "").equals("valkey")))
                .unordered("securityGroupIds", "preferredCacheClusterAzs")
                .secret("authToken")
                .fill("engine", "redis")
                .fill("atRestEncryptionEnabled", false)
                .fill("autoMinorVersionUpgrade", true)
                .fill("automaticFailoverEnabled", false)
                .fill("multiAzEnabled", false)
                .fill("transitEncryptionEnabled", false)
                .fill("snapshotRetentionLimit", 0)
                .fill("clusterMode", "disabled")
                .id(s -> s.in().text("replicationGroupId", ""))
                .out("arn", s -> s.arn("elasticache", "replicationgroup:" + s.in().text("replicationGroupId", "")))
                .out("port", s -> s.in().number("port", 6379))
                .out("primaryEndpointAddress", s -> endpoint(s, "master"))
                .out("readerEndpointAddress", s -> endpoint(s, "replica"))
                .out(
                        "configurationEndpointAddress",
                        s -> s.in().number("numNodeGroups", 1) > 1
                                ? "clustercfg." + s.in().text("replicationGroupId", "") + suffix(s)
                                : "")
                .out("engineVersionActual", s -> s.in().text("engineVersion", "7.1") + ".0")
                .out("engineVersion", s -> s.in().text("engineVersion", "7.1"))
                .out("numCacheClusters", Catalogue::nodes)
                .out("numNodeGroups", s -> s.in().number("numNodeGroups", 1))
                .out("replicasPerNodeGroup", s -> s.in().number("replicasPerNodeGroup", nodes(s) - 1))
                .out("memberClusters", Catalogue::members)
                .out("clusterEnabled", s -> s.in().number("numNodeGroups", 1) > 1)
                .out("maintenanceWindow", s -> s.in().text("maintenanceWindow", "sun:05:00-sun:06:00"))
                .out("snapshotWindow", s -> s.in().text("snapshotWindow", "03:00-04:00"))
                .out("parameterGroupName", s -> s.in().text("parameterGroupName", "default.redis7"));
        return references(form(group));
    }

    private static Knowledge form(Knowledge group) {
        return group.check(
                        "cache-name",
                        "InvalidParameterValue: The parameter ReplicationGroupIdentifier is not a valid identifier",
                        Rules.matches(
                                "replicationGroupId",
                                "[a-z](?!.*--)[a-z0-9-]{0,38}[a-z0-9]|[a-z]",
                                "InvalidParameterValue: The parameter ReplicationGroupIdentifier '%s' is not a valid"
                                        + " identifier: at most 40 lower-case letters, digits and single hyphens,"
                                        + " beginning with a letter",
                                "Shorten or change the name."))
                .check(
                        "cache-name-taken",
                        "ReplicationGroupAlreadyExists: Replication group … already exists",
                        Rules.unique(
                                "replicationGroupId",
                                "ReplicationGroupAlreadyExists: Replication group %s already exists",
                                "Choose another name."))
                .check(
                        "cache-node-type",
                        "InvalidParameterValue: The specified node type … is not supported",
                        Rules.matches(
                                "nodeType",
                                NODE,
                                "InvalidParameterValue: Invalid Cache Node Type: %s",
                                "Use one such as cache.t4g.small."))
                .check(
                        "cache-engine",
                        "InvalidParameterValue: engine",
                        Rules.oneOf(
                                "engine",
                                List.of("redis", "valkey"),
                                "InvalidParameterValue: Invalid engine %s for a replication group"))
                .check(
                        "cache-engine-version",
                        "InvalidParameterValue: Cannot find version … for cache engine",
                        s -> s.in().text("engineVersion")
                                .filter(v -> !v.matches(
                                        s.in().text("engine", "redis").equals("valkey")
                                                ? "7\\.2|8\\.[0-2]"
                                                : "4\\.0\\.10|5\\.0\\.6|6\\.0|6\\.2|6\\.x|7\\.0|7\\.1"))
                                .ifPresent(v -> s.refuse(
                                        "engineVersion",
                                        "InvalidParameterCombination: Cannot find version " + v + " for "
                                                + s.in().text("engine", "redis"),
                                        "Use 7.1 for redis, 8.0 for valkey.")))
                .check(
                        "cache-failover-nodes",
                        "InvalidParameterCombination: Cannot enable automatic failover with a single node",
                        s -> {
                            if (s.in().flag("automaticFailoverEnabled") && nodes(s) < 2) {
                                s.refuse(
                                        "automaticFailoverEnabled",
                                        "InvalidParameterCombination: numCacheClusters must be at least 2 if automatic"
                                                + " failover is enabled",
                                        "Add a replica, or switch failover off.");
                            }
                        })
                .check(
                        "cache-multi-az-failover",
                        "InvalidParameterCombination: automatic failover must be enabled if Multi-AZ is enabled",
                        s -> {
                            if (s.in().flag("multiAzEnabled") && !s.in().flag("automaticFailoverEnabled")) {
                                s.refuse(
                                        "multiAzEnabled",
                                        "InvalidParameterCombination: automatic_failover_enabled must be true if"
                                                + " multi_az_enabled is true",
                                        "Enable automatic failover.");
                            }
                        })
                .check(
                        "cache-token-without-tls",
                        "InvalidParameterCombination: Auth token can only be specified if TransitEncryptionEnabled is"
                                + " enabled",
                        s -> {
                            if (s.in().has("authToken") && !s.in().flag("transitEncryptionEnabled")) {
                                s.refuse(
                                        "authToken",
                                        "InvalidParameterCombination: The AUTH token modification is only supported"
                                                + " when encryption-in-transit is enabled",
                                        "Set transitEncryptionEnabled.");
                            }
                        })
                .check(
                        "cache-token",
                        "InvalidParameterValue: Invalid AuthToken provided",
                        Rules.matches(
                                "authToken",
                                "[A-Za-z0-9!&#$^<>-]{16,128}",
                                "InvalidParameterValue: Invalid AuthToken provided: 16 to 128 of letters, digits and"
                                        + " !&#$^<>-",
                                "Change the token."))
                .check(
                        "cache-snapshot-limit",
                        "InvalidParameterValue: SnapshotRetentionLimit",
                        Rules.between(
                                "snapshotRetentionLimit",
                                0,
                                35,
                                "InvalidParameterValue: The snapshot retention limit %s is not within 0 to 35"))
                .check("cache-both-shapes", "InvalidParameterCombination: numCacheClusters with numNodeGroups", s -> {
                    if (s.in().has("numCacheClusters")
                            && (s.in().has("numNodeGroups") || s.in().has("replicasPerNodeGroup"))) {
                        s.refuse(
                                "numCacheClusters",
                                "InvalidParameterCombination: numCacheClusters conflicts with numNodeGroups and"
                                        + " replicasPerNodeGroup",
                                "Give one form.");
                    }
                });
    }

    private static Knowledge references(Knowledge group) {
        return group.check(
                        "cache-subnet-group-missing",
                        "CacheSubnetGroupNotFoundFault: CacheSubnetGroup … not found",
                        Rules.exists(
                                "subnetGroupName",
                                Groups.SUBNETS,
                                "CacheSubnetGroupNotFoundFault: CacheSubnetGroup %s not found"))
                .check(
                        "cache-group-missing",
                        "InvalidParameterValue: Some security groups are not valid",
                        Aws.groupsExist("securityGroupIds"))
                .check(
                        "cache-key-missing",
                        "InvalidKMSKeyFault: The KMS key supplied is not valid",
                        Aws.keyExists("kmsKeyId", "InvalidKMSKeyFault: The KMS key %s supplied is not valid"))
                .check(
                        "cache-parameter-group-missing",
                        "CacheParameterGroupNotFound: CacheParameterGroup … not found",
                        s -> s.in().text("parameterGroupName")
                                .filter(n -> !n.startsWith("default."))
                                .filter(n ->
                                        s.world().find(Groups.PARAMETERS, n).isEmpty())
                                .ifPresent(n -> s.refuse(
                                        "parameterGroupName",
                                        "CacheParameterGroupNotFound: CacheParameterGroup " + n + " not found",
                                        "Refer to the parameter group's own name output.")))
                .check(
                        "cache-parameter-family",
                        "InvalidParameterCombination: Expected a parameter group of family …",
                        s -> s.in().text("parameterGroupName")
                                .flatMap(n -> s.world().find(Groups.PARAMETERS, n))
                                .map(p -> p.in().text("family", ""))
                                .filter(f -> !f.startsWith(s.in().text("engine", "redis")
                                        + s.in().text("engineVersion", "7").substring(0, 1)))
                                .ifPresent(f -> s.refuse(
                                        "parameterGroupName",
                                        "InvalidParameterCombination: Expected a parameter group of family "
                                                + s.in().text("engine", "redis")
                                                + s.in().text("engineVersion", "7")
                                                        .substring(0, 1) + " but found one of family " + f,
                                        "Use the right family.")))
                .check(
                        "cache-log-group-missing",
                        "InvalidLogDestination: the log group does not exist",
                        s -> s.in().each("logDeliveryConfigurations").stream()
                                .filter(c -> c.text("destinationType", "").equals("cloudwatch-logs"))
                                .map(c -> c.text("destination", ""))
                                .filter(name ->
                                        s.world().find(Aws.LOG_GROUP, name).isEmpty())
                                .forEach(name -> s.refuse(
                                        "logDeliveryConfigurations",
                                        "InvalidParameterValue: The log group " + name + " does not exist",
                                        "Refer to the log group's own name output.")));
    }

    private static double nodes(Subject s) {
        return s.in().number("numCacheClusters")
                .orElseGet(() -> s.in().number("numNodeGroups", 1) * (1 + s.in().number("replicasPerNodeGroup", 0)));
    }

    private static Object members(Subject s) {
        List<Object> members = new ArrayList<>();
        for (int i = 1; i <= nodes(s); i++) {
            members.add(String.format("%s-%03d", s.in().text("replicationGroupId", ""), i));
        }
        return members;
    }

    private static String endpoint(Subject s, String which) {
        return which + "." + s.in().text("replicationGroupId", "") + suffix(s);
    }

    private static String suffix(Subject s) {
        String zone = s.region().replaceAll("([a-z]{2})-([a-z])[a-z]*-(\\d)", "$1$2$3");
        return "." + Hashes.hex(s.account() + s.region(), 6) + "." + zone + ".cache.amazonaws.com";
    }
}
