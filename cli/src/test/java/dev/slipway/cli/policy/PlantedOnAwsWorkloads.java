package dev.slipway.cli.policy;

import static dev.slipway.cli.policy.AwsPlant.added;
import static dev.slipway.cli.policy.AwsPlant.gone;
import static dev.slipway.cli.policy.AwsPlant.plan;
import static dev.slipway.cli.policy.AwsPlant.planted;
import static dev.slipway.cli.policy.AwsPlant.policy;
import static dev.slipway.cli.policy.AwsPlant.secret;
import static dev.slipway.cli.policy.AwsPlant.set;

import java.util.stream.Stream;

/** Misconfigurations of Clipper's services, their permissions and who watches them on AWS. */
final class PlantedOnAwsWorkloads {
    private static final String SERVICE = "aws:ecs/service:Service";

    private PlantedOnAwsWorkloads() {}

    static Stream<Planted> all() {
        return Stream.of(workloads(), access(), watching()).flatMap(it -> it);
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
}
