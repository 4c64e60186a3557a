package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;

/** Where log lines go. */
final class Logs {
    private static final List<String> DAYS = List.of(
            "0", "1", "3", "5", "7", "14", "30", "60", "90", "120", "150", "180", "365", "400", "545", "731", "1096",
            "1827", "2192", "2557", "2922", "3288", "3653");

    private static final String RESOURCE_POLICY = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";

    /** Amazon CloudWatch Logs User Guide, "CloudWatch Logs quotas"; cannot be raised. */
    private static final int POLICIES_PER_REGION = 10;

    private Logs() {}

    static Knowledge group() {
        return Knowledge.of(Aws.LOG_GROUP)
                .named("name", 512, false, "namePrefix")
                .replaceOn("namePrefix", "logGroupClass")
                .fill("retentionInDays", 0)
                .fill("skipDestroy", false)
                .fill("logGroupClass", "STANDARD")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("logs", "log-group:" + s.in().text("name", "")))
                .check(
                        "log-group-name",
                        "InvalidParameterException: logGroupName",
                        Rules.matches(
                                "name",
                                "[.\\-_/#A-Za-z0-9]{1,512}",
                                "InvalidParameterException: Value '%s' at 'logGroupName' failed to satisfy constraint",
                                "Use letters, digits and . - _ / #."))
                .check(
                        "log-group-taken",
                        "ResourceAlreadyExistsException: The specified log group already exists",
                        Rules.unique(
                                "name",
                                "ResourceAlreadyExistsException: The specified log group already exists: %s",
                                "Choose another name."))
                .check(
                        "log-retention",
                        "InvalidParameterException: Value at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set",
                        Rules.oneOf(
                                "retentionInDays",
                                DAYS,
                                "InvalidParameterException: Value '%s' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set"))
                .check(
                        "log-key-missing",
                        "InvalidParameterException: The specified KMS key does not exist",
                        Aws.keyExists(
                                "kmsKeyId",
                                "InvalidParameterException: The specified KMS key %s does not exist or is not allowed to be used"));
    }

    static Knowledge metricFilter() {
        return Knowledge.of("aws:cloudwatch/logMetricFilter:LogMetricFilter")
                .named("name", 512)
                .replaceOn("logGroupName")
                .id(s -> s.in().text("name", ""))
                .check(
                        "metric-filter-group-missing",
                        "ResourceNotFoundException: The specified log group does not exist",
                        Rules.exists(
                                "logGroupName",
                                Aws.LOG_GROUP,
                                "ResourceNotFoundException: The specified log group does not exist: %s"));
    }

    /** Lets services of AWS write to log groups; CloudWatch Logs takes no role for that. */
    static Knowledge resourcePolicy() {
        Knowledge policy = Knowledge.of(RESOURCE_POLICY)
                .replaceOn("policyName")
                .id(s -> s.in().text("policyName", ""))
                .check("log-policy-limit", "LimitExceededException: Resource limit exceeded", s -> s.in().text(
                                "policyName")
                        .filter(name -> others(s, name) >= POLICIES_PER_REGION)
                        .ifPresent(name -> s.refuse(
                                "policyName",
                                "LimitExceededException: Resource limit exceeded. A region takes " + POLICIES_PER_REGION
                                        + " resource policies",
                                "Let one policy speak of several log groups.")));
        return PolicyDocument.check(policy, "log-policy", "policyDocument", PolicyDocument.Kind.RESOURCE);
    }

    private static long others(Subject s, String name) {
        return s.world().all(RESOURCE_POLICY).stream()
                .filter(it -> it.scope().equals(s.region()))
                .filter(it -> !it.in().text("policyName", "").equals(name))
                .count();
    }
}
