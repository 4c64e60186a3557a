package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogResourcePolicy;
import com.pulumi.aws.cloudwatch.LogResourcePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * Lets a stack's event rules write to their log groups: EventBridge takes no role for that, and is let in by a policy of CloudWatch Logs (Amazon
 * EventBridge User Guide, "CloudWatch Logs permissions"). One policy for all rules of a stack, as a region of an account has ten.
 */
public final class AwsRuleLogs extends AwsComponent {
    private static final Map<String, Object> WRITERS =
            Map.of("Service", List.of("events.amazonaws.com", "delivery.logs.amazonaws.com"));

    /** @param prefix what the names of the stack's rules begin with */
    public AwsRuleLogs(String name, String prefix, AwsAccount account, AwsTags tags, ComponentResourceOptions options) {
        super("RuleLogs", name, Map.of("prefix", prefix), tags, options);
        List<Output<String>> groups = List.of(account.arn("logs", "log-group:" + group(prefix + "-*") + ":*"));
        new LogResourcePolicy(
                name + "-policy",
                LogResourcePolicyArgs.builder()
                        .policyName(prefix + "-events")
                        .policyDocument(PolicyDocument.of(List.of(
                                new Statement(
                                        "Open", "Allow", WRITERS, List.of("logs:CreateLogStream"), groups, Map.of()),
                                new Statement("Write", "Allow", WRITERS, List.of("logs:PutLogEvents"), groups, Map.of())
                                        .when(
                                                "ArnLike",
                                                "aws:SourceArn",
                                                account.arn("events", "rule/" + prefix + "-*")))))
                        .build(),
                options());
        registerOutputs(Map.of());
    }

    /** Name of the log group of a rule. */
    static String group(String rule) {
        return "/aws/events/" + rule;
    }
}
