package dev.slipway.cli.policy;

import com.google.protobuf.Value;
import dev.slipway.model.Target;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;

/** Misconfigurations of Clipper on AWS. */
final class PlantedOnAws {
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String SERVICE = "aws:ecs/service:Service";
    private static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String CLOSED = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    private PlantedOnAws() {}

    static Stream<Planted> all() {
        return Stream.of(network(), database(), buckets(), edge(), workloads(), access(), watching())
                .flatMap(it -> it);
    }

    private static Stream<Planted> network() {
        return Stream.of(
                set(
                        "database port open to the world",
                        RULE,
                        "db-from-db-pooler-5436",
                        "cidrIpv4",
                        "\"0.0.0.0/0\"",
                        "sg-no-data-ports"),
                set(
                        "cache port open to the world by IPv6",
                        RULE,
                        "cache-from-api-6379",
                        "cidrIpv6",
                        "\"::/0\"",
                        "sg-no-data-ports"),
                added(
                        "SSH open to the world",
                        "aws:ec2/securityGroup:SecurityGroup",
                        "bastion",
                        "{\"ingress\": [{\"protocol\": \"tcp\", \"fromPort\": 22, \"toPort\": 22, \"cidrBlocks\":"
                                + " [\"0.0.0.0/0\"]}]}",
                        "sg-no-admin-ports",
                        "bastion ingress[0].cidrBlocks"),
                added(
                        "all traffic open in the older form of a rule",
                        "aws:ec2/securityGroupRule:SecurityGroupRule",
                        "any",
                        "{\"type\": \"ingress\", \"protocol\": \"-1\", \"fromPort\": 0, \"toPort\": 0, \"cidrBlocks\":"
                                + " [\"0.0.0.0/0\"]}",
                        "sg-no-data-ports",
                        "any cidrBlocks"),
                set(
                        "an odd port of the balancer open",
                        RULE,
                        "load-balancer-from-anywhere-80",
                        "toPort",
                        "8080",
                        "sg-world-ingress-web-only"),
                set(
                        "service reached past the balancer",
                        RULE,
                        "api-from-load-balancer-8080",
                        "cidrIpv4",
                        "\"0.0.0.0/0\"",
                        "sg-world-ingress-lb-only",
                        "api-group ingress"),
                set(
                        "database open to the whole network",
                        RULE,
                        "db-from-db-pooler-5436",
                        "cidrIpv4",
                        "\"10.0.0.0/16\"",
                        "rds-sg-app-only",
                        "db-instance cidrIpv4"),
                gone("no flow log", "aws:ec2/flowLog:FlowLog", "network-flow-log", "vpc-flow-logs", "network-vpc"),
                set(
                        "default group lets its members talk",
                        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
                        "network-default-group",
                        "ingress",
                        "[{\"protocol\": \"-1\", \"self\": true, \"fromPort\": 0, \"toPort\": 0}]",
                        "default-sg-closed",
                        "network-vpc ingress"),
                set(
                        "subnet hands out public addresses",
                        "aws:ec2/subnet:Subnet",
                        "network-private-eu-central-1a",
                        "mapPublicIpOnLaunch",
                        "true",
                        "subnet-no-auto-public-ip"));
    }

    private static Stream<Planted> database() {
        return Stream.of(
                set("public database", DATABASE, "db-instance", "publiclyAccessible", "true", "rds-not-public"),
                set(
                        "unencrypted database",
                        DATABASE,
                        "db-instance",
                        "storageEncrypted",
                        "false",
                        "rds-storage-encrypted"),
                set("database in one zone", DATABASE, "db-instance", "multiAz", "false", "rds-multi-az"),
                set(
                        "no backup of the database",
                        DATABASE,
                        "db-instance",
                        "backupRetentionPeriod",
                        "0",
                        "rds-backup-retention"),
                set(
                        "database without deletion protection",
                        DATABASE,
                        "db-instance",
                        "deletionProtection",
                        "false",
                        "rds-deletion-protection"),
                set("no final snapshot", DATABASE, "db-instance", "skipFinalSnapshot", "true", "rds-final-snapshot"),
                unset(
                        "no logs of the database",
                        DATABASE,
                        "db-instance",
                        "enabledCloudwatchLogsExports",
                        "rds-log-exports"),
                set(
                        "database password in plain text",
                        DATABASE,
                        "db-instance",
                        "password",
                        "\"hunter2hunter2\"",
                        "no-plaintext-secret-inputs"),
                set(
                        "no TLS to the database",
                        "aws:rds/parameterGroup:ParameterGroup",
                        "db-parameters",
                        "parameters",
                        "[{\"name\": \"rds.force_ssl\", \"value\": \"0\"}]",
                        "rds-force-ssl",
                        "db-instance parameters.rds.force_ssl"),
                set(
                        "backup plan forgets the database",
                        "aws:backup/selection:Selection",
                        "backups-selection",
                        "resources",
                        "[]",
                        "backup-covers-data",
                        "db-instance",
                        true),
                set("unencrypted cache", CACHE, "cache-group", "atRestEncryptionEnabled", "false", "redis-at-rest"),
                set(
                        "no TLS to the cache",
                        CACHE,
                        "cache-group",
                        "transitEncryptionEnabled",
                        "false",
                        "redis-in-transit"),
                unset("cache without password", CACHE, "cache-group", "authToken", "redis-auth"),
                set(
                        "cache password in plain text",
                        CACHE,
                        "cache-group",
                        "authToken",
                        "\"0123456789abcdef0123\"",
                        "no-plaintext-secret-inputs"),
                set(
                        "cache without failover",
                        CACHE,
                        "cache-group",
                        "automaticFailoverEnabled",
                        "false",
                        "redis-failover"),
                set("cache without snapshots", CACHE, "cache-group", "snapshotRetentionLimit", "0", "redis-snapshots"));
    }

    private static Stream<Planted> buckets() {
        return Stream.of(
                gone(
                        "bucket without public access block",
                        CLOSED,
                        "media-closed",
                        "s3-public-access-block-present",
                        "media-bucket"),
                set(
                        "public access block with a hole",
                        CLOSED,
                        "media-closed",
                        "restrictPublicBuckets",
                        "false",
                        "s3-public-access-block-complete"),
                gone(
                        "unencrypted bucket",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "media-encryption",
                        "s3-kms-encryption",
                        "media-bucket"),
                set(
                        "versions off",
                        "aws:s3/bucketVersioningV2:BucketVersioningV2",
                        "media-versioning",
                        "versioningConfiguration.status",
                        "\"Suspended\"",
                        "s3-versioning-enabled",
                        "media-bucket versioningConfiguration.status"),
                gone(
                        "no replica",
                        "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                        "media-replication",
                        "s3-replication-configured",
                        "media-bucket"),
                planted(
                        "replica in the same region",
                        it -> it.change(BUCKET, "media-replica-bucket", PlantedOnAws::atHome),
                        "s3-replica-other-region",
                        "media-replication rules"),
                gone(
                        "unencrypted replica",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "media-replica-encryption",
                        "s3-replica-hardened",
                        "media-replication rules"),
                gone(
                        "bucket by plain HTTP",
                        "aws:s3/bucketPolicy:BucketPolicy",
                        "media-policy",
                        "s3-tls-only",
                        "media-bucket"),
                set(
                        "bucket that everybody reads",
                        "aws:s3/bucketPolicy:BucketPolicy",
                        "media-policy",
                        "policy",
                        "\"{\\\"Statement\\\": [{\\\"Effect\\\": \\\"Allow\\\", \\\"Principal\\\": \\\"*\\\","
                                + " \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"*\\\"}]}\"",
                        "s3-policy-not-public",
                        "media-policy policy.Statement[0].Principal"),
                set(
                        "bucket emptied with its stack",
                        BUCKET,
                        "media-bucket",
                        "forceDestroy",
                        "true",
                        "s3-force-destroy-off"),
                added(
                        "public ACL",
                        "aws:s3/bucketAclV2:BucketAclV2",
                        "acl",
                        "{\"bucket\": \"clipper-prod-media\", \"acl\": \"public-read\"}",
                        "s3-acl-not-public",
                        "acl acl"));
    }

    private static Stream<Planted> edge() {
        return Stream.of(
                set(
                        "plain HTTP instead of a redirect",
                        LISTENER,
                        "load-balancer-redirect",
                        "defaultActions",
                        "[{\"type\": \"forward\", \"targetGroupArn\":"
                                + " \"arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/api/0\"}]",
                        "alb-https-only",
                        "load-balancer-redirect defaultActions[0].type"),
                gone(
                        "no TLS at all",
                        LISTENER,
                        "load-balancer-https",
                        "public-endpoint-has-tls",
                        "load-balancer-balancer"),
                set(
                        "TLS 1.0",
                        LISTENER,
                        "load-balancer-https",
                        "sslPolicy",
                        "\"ELBSecurityPolicy-2016-08\"",
                        "alb-tls-policy"),
                set(
                        "balancer without deletion protection",
                        BALANCER,
                        "load-balancer-balancer",
                        "enableDeletionProtection",
                        "false",
                        "alb-deletion-protection"),
                set(
                        "balancer that logs nothing",
                        BALANCER,
                        "load-balancer-balancer",
                        "accessLogs.enabled",
                        "false",
                        "alb-access-logs"),
                gone(
                        "no firewall before the balancer",
                        "aws:wafv2/webAclAssociation:WebAclAssociation",
                        "waf-load-balancer-association",
                        "alb-waf",
                        "load-balancer-balancer"),
                set(
                        "no rate limit",
                        "aws:wafv2/webAcl:WebAcl",
                        "waf-load-balancer-acl",
                        "rules",
                        "[]",
                        "waf-rate-rule"),
                set(
                        "site by plain HTTP",
                        "aws:cloudfront/distribution:Distribution",
                        "web-distribution",
                        "defaultCacheBehavior.viewerProtocolPolicy",
                        "\"allow-all\"",
                        "cloudfront-https-only"),
                set(
                        "site with old TLS",
                        "aws:cloudfront/distribution:Distribution",
                        "web-distribution",
                        "viewerCertificate.minimumProtocolVersion",
                        "\"TLSv1\"",
                        "cloudfront-tls-policy"),
                unset(
                        "site without security headers",
                        "aws:cloudfront/distribution:Distribution",
                        "web-distribution",
                        "defaultCacheBehavior.responseHeadersPolicyId",
                        "cloudfront-security-headers"),
                set(
                        "target whose health nobody asks for",
                        "aws:lb/targetGroup:TargetGroup",
                        "load-balancer-target-api",
                        "healthCheck",
                        "{\"enabled\": false}",
                        "target-group-health-check",
                        "load-balancer-target-api healthCheck.enabled"));
    }

    private static Stream<Planted> workloads() {
        return Stream.of(
                plan(
                        "privileged container",
                        "slipway:aws:Task",
                        "api",
                        "containers[0].privileged",
                        "true",
                        "ecs-no-privileged"),
                plan("container as root", "slipway:aws:Task", "api", "containers[0].user", "\"0\"", "ecs-non-root"),
                plan(
                        "container that may write to its image",
                        "slipway:aws:Task",
                        "api",
                        "containers[0].readOnlyRoot",
                        "false",
                        "ecs-readonly-rootfs",
                        "containers[0].readonlyRootFilesystem"),
                plan(
                        "image named latest",
                        "slipway:aws:Task",
                        "api",
                        "containers[0].image",
                        "\"clipper-backend:latest\"",
                        "ecs-image-pinned"),
                plan(
                        "plain secret in env",
                        "slipway:aws:Task",
                        "api",
                        "containers[0].environment.STRIPE_SECRET_KEY",
                        "\"sk_live_51H\"",
                        "ecs-no-plaintext-secrets",
                        "containers[0].environment[*].value"),
                plan(
                        "debug mode",
                        "slipway:aws:Task",
                        "api",
                        "containers[0].environment.GIN_MODE",
                        "\"debug\"",
                        "production-mode",
                        "containers[0].environment[*].value"),
                set(
                        "service with a public address",
                        SERVICE,
                        "api-service",
                        "networkConfiguration.assignPublicIp",
                        "true",
                        "ecs-no-public-ip"),
                set("single task", SERVICE, "api-service", "desiredCount", "1", "ecs-desired-count"),
                set(
                        "host's process space",
                        "aws:ecs/taskDefinition:TaskDefinition",
                        "api-definition",
                        "pidMode",
                        "\"host\"",
                        "ecs-no-host-namespaces"));
    }

    private static Stream<Planted> access() {
        return Stream.of(
                policy("wildcard IAM", "*", "*", "iam-no-admin"),
                policy("wildcard action", "s3:*", "arn:aws:s3:::clipper-prod-media/*", "iam-no-wildcard"),
                policy("wildcard resource", "s3:GetObject", "*", "iam-no-wildcard", "Resource"),
                added(
                        "static access key",
                        "aws:iam/accessKey:AccessKey",
                        "robot",
                        "{\"user\": \"robot\"}",
                        "iam-no-static-keys",
                        "robot"),
                set(
                        "role for everybody",
                        "aws:iam/role:Role",
                        "api-task",
                        "assumeRolePolicy",
                        "\"{\\\"Statement\\\": [{\\\"Effect\\\": \\\"Allow\\\", \\\"Principal\\\": {\\\"AWS\\\":"
                                + " \\\"*\\\"}, \\\"Action\\\": \\\"sts:AssumeRole\\\"}]}\"",
                        "iam-trust-not-public",
                        "api-task assumeRolePolicy.Statement[0].Principal"),
                set(
                        "key that never rotates",
                        "aws:kms/key:Key",
                        "key-key",
                        "enableKeyRotation",
                        "false",
                        "kms-rotation"),
                set(
                        "secret in plain text",
                        "aws:secretsmanager/secretVersion:SecretVersion",
                        "api-secret-value",
                        "secretString",
                        "\"{\\\"JWT_SECRET\\\": \\\"0123456789abcdef0123456789abcdef\\\"}\"",
                        "no-plaintext-secret-inputs"),
                secret("default password", "DB_PASSWORD", "changeme", "no-default-passwords"),
                secret("short signing key", "JWT_SECRET", "s3cr3t-k3y", "signing-keys-long-enough"),
                added(
                        "parameter in plain text",
                        "aws:ssm/parameter:Parameter",
                        "db-password",
                        "{\"name\": \"/clipper/db-password\", \"type\": \"String\"}",
                        "ssm-secure-string",
                        "db-password type"),
                set(
                        "secret gone at once",
                        "aws:secretsmanager/secret:Secret",
                        "api-secret",
                        "recoveryWindowInDays",
                        "0",
                        "secret-recovery-window"));
    }

    private static Stream<Planted> watching() {
        return Stream.of(
                planted(
                        "missing alarm",
                        it -> it.resources().stream()
                                .filter(resource -> resource.type().equals("aws:cloudwatch/metricAlarm:MetricAlarm"))
                                .map(Registered::name)
                                .filter(name -> name.endsWith("-db"))
                                .reduce(
                                        it,
                                        (stack, name) -> stack.without("aws:cloudwatch/metricAlarm:MetricAlarm", name),
                                        (a, b) -> b),
                        "alarms-cover-services",
                        "db-instance"),
                set(
                        "alarm that tells nobody",
                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                        "alarms-disk-filling-db",
                        "alarmActions",
                        "[]",
                        "alarm-has-actions"),
                gone(
                        "topic without a subscriber",
                        "aws:sns/topicSubscription:TopicSubscription",
                        "alarms-mail-admin@example.com",
                        "sns-topic-has-subscriber",
                        "alarms-topic"),
                set(
                        "logs kept for ever",
                        "aws:cloudwatch/logGroup:LogGroup",
                        "api-logs",
                        "retentionInDays",
                        "0",
                        "log-retention"));
    }

    private static Registered atHome(Registered bucket) {
        AnalyzerProviderResource provider = bucket.provider().orElseThrow();
        Registered there = bucket.outputs().containsFields("region")
                ? bucket.with(bucket.inputs(), StructPath.set(bucket.outputs(), "region", "\"eu-central-1\""))
                : bucket;
        return there.with(provider.toBuilder()
                .setProperties(provider.getProperties().toBuilder()
                        .putFields(
                                "region",
                                Value.newBuilder()
                                        .setStringValue("eu-central-1")
                                        .build()))
                .build());
    }

    private static Planted planted(String what, UnaryOperator<RecordedStack> plant, String rule, String where) {
        return new Planted(what, Target.AWS, plant, rule, where);
    }

    private static Planted set(String what, String type, String name, String path, String json, String rule) {
        return set(what, type, name, path, json, rule, name + " " + path);
    }

    private static Planted set(
            String what, String type, String name, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(type, name, path, json), rule, where);
    }

    /** Also cuts the edges behind the property, which would tell what the value no longer does. */
    private static Planted set(
            String what, String type, String name, String path, String json, String rule, String where, boolean cut) {
        return planted(
                what, it -> it.with(type, name, path, json).change(type, name, one -> one.cut(path)), rule, where);
    }

    private static Planted unset(String what, String type, String name, String path, String rule) {
        return planted(what, it -> it.without(type, name, path), rule, name + " " + path);
    }

    private static Planted gone(String what, String type, String name, String rule, String where) {
        return planted(what, it -> it.without(type, name), rule, where);
    }

    private static Planted added(String what, String type, String name, String json, String rule, String where) {
        return planted(what, it -> it.adding(type, name, json), rule, where);
    }

    private static Planted plan(String what, String type, String name, String path, String json, String rule) {
        return plan(what, type, name, path, json, rule, path);
    }

    private static Planted plan(
            String what, String type, String name, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(type, name, "plan." + path, json), rule, name + " plan." + where);
    }

    private static Planted policy(String what, String action, String resource, String rule) {
        return policy(what, action, resource, rule, "Action");
    }

    private static Planted policy(String what, String action, String resource, String rule, String key) {
        String document =
                "\"{\\\"Statement\\\": [{\\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"%s\\\", \\\"Resource\\\": \\\"%s\\\"}]}\""
                        .formatted(action, resource);
        return set(
                what,
                ROLE_POLICY,
                "api-task-policy",
                "policy",
                document,
                rule,
                "api-task-policy policy.Statement[0]." + key);
    }

    private static Planted secret(String what, String name, String value, String rule) {
        String sealed = "{\"%s\": \"%s\", \"value\": \"{\\\"%s\\\": \\\"%s\\\"}\"}"
                .formatted(EngineValues.SIGNATURE, EngineValues.SECRET, name, value);
        return set(
                what,
                "aws:secretsmanager/secretVersion:SecretVersion",
                "api-secret-value",
                "secretString",
                sealed,
                rule,
                "api-secret-value secretString." + name);
    }
}
