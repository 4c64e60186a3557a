package dev.slipway.components.aws;

import com.pulumi.aws.amp.AlertManagerDefinition;
import com.pulumi.aws.amp.AlertManagerDefinitionArgs;
import com.pulumi.aws.amp.RuleGroupNamespace;
import com.pulumi.aws.amp.RuleGroupNamespaceArgs;
import com.pulumi.aws.amp.Workspace;
import com.pulumi.aws.amp.WorkspaceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.PrometheusPlan;
import java.util.Map;

/** A workspace of Amazon Managed Service for Prometheus: the app's own metrics, encrypted, and the alarms asked of them. */
public final class AwsPrometheus extends AwsComponent {
    private final String name;
    private final PrometheusPlan plan;
    private final AwsAccount account;
    private final Workspace workspace;

    /** @param key encrypts the metrics */
    public AwsPrometheus(
            String name,
            PrometheusPlan plan,
            AwsAccount account,
            Output<String> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Prometheus", name, plan, tags, options);
        this.name = name;
        this.plan = plan;
        this.account = account;
        workspace = new Workspace(
                name + "-workspace",
                WorkspaceArgs.builder()
                        .alias(plan.alias())
                        .kmsKeyArn(key)
                        .tags(tags.named(plan.alias()))
                        .build(),
                options());
        registerOutputs(Map.of("remoteWriteUrl", remoteWriteUrl()));
    }

    /** Where collectors write, signed. */
    public Output<String> remoteWriteUrl() {
        return Output.format(
                "https://aps-workspaces.%s.amazonaws.com/workspaces/%s/api/v1/remote_write",
                account.region(), workspace.id());
    }

    /** Asks the plan's alarms, and tells them to a topic, which must let the service publish, as that of {@link AwsAlarms} does. */
    public void alarms(Output<String> topic) {
        new RuleGroupNamespace(
                name + "-rules",
                RuleGroupNamespaceArgs.builder()
                        .workspaceId(workspace.id())
                        .name(plan.alias())
                        .data(plan.rules())
                        .build(),
                options());
        new AlertManagerDefinition(
                name + "-receivers",
                AlertManagerDefinitionArgs.builder()
                        .workspaceId(workspace.id())
                        .definition(Output.format(
                                """
                                alertmanager_config: |
                                  route:
                                    receiver: people
                                    group_by: [alertname]
                                    repeat_interval: 4h
                                  receivers:
                                    - name: people
                                      sns_configs:
                                        - topic_arn: %s
                                          sigv4:
                                            region: %s
                                """,
                                topic, account.region()))
                        .build(),
                options());
    }

    /** @throws IllegalArgumentException when nothing refers to it by that word */
    Output<String> attribute(String attribute) {
        return switch (attribute) {
            case "arn" -> Output.format("%s/%s", account.arn("aps", "workspace"), workspace.id());
            case "remoteWriteUrl" -> remoteWriteUrl();
            default -> throw new IllegalArgumentException("a Prometheus workspace has no " + attribute);
        };
    }
}
