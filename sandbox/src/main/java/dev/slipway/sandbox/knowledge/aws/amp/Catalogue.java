package dev.slipway.sandbox.knowledge.aws.amp;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** The types of Amazon Managed Service for Prometheus. */
public final class Catalogue implements ServiceCatalogue {
    private static final String WORKSPACE = "aws:amp/workspace:Workspace";

    @Override
    public List<Knowledge> types() {
        return List.of(workspace(), rules(), receivers());
    }

    private static Knowledge workspace() {
        return Knowledge.of(WORKSPACE)
                .replaceOn("kmsKeyArn")
                .id(s -> "ws-" + Hashes.uuid(s.seed("id")))
                .out("arn", s -> s.arn("aps", "workspace/" + s.id()))
                .out(
                        "prometheusEndpoint",
                        s -> "https://aps-workspaces." + s.region() + ".amazonaws.com/workspaces/" + s.id() + "/");
    }

    private static Knowledge rules() {
        return Knowledge.of("aws:amp/ruleGroupNamespace:RuleGroupNamespace")
                .named("name", 64)
                .replaceOn("workspaceId")
                .id(s -> s.arn(
                        "aps", "rulegroupsnamespace/" + s.in().text("workspaceId", "") + "/" + s.in().text("name", "")))
                .check(
                        "prometheus-rules-workspace",
                        "ResourceNotFoundException: Workspace not found",
                        Rules.exists(
                                "workspaceId", WORKSPACE, "ResourceNotFoundException: Workspace not found. id: %s"))
                .check(
                        "prometheus-rules-text",
                        "ValidationException: rule groups namespace data is no rule file",
                        Rules.matches(
                                "data",
                                "(?s)\\s*groups:.*\\bexpr:.*",
                                "ValidationException: Invalid rule groups namespace data",
                                "Give the text of a Prometheus rule file, which begins with groups."));
    }

    private static Knowledge receivers() {
        return Knowledge.of("aws:amp/alertManagerDefinition:AlertManagerDefinition")
                .replaceOn("workspaceId")
                .id(s -> s.in().text("workspaceId", ""))
                .check(
                        "prometheus-receivers-workspace",
                        "ResourceNotFoundException: Workspace not found",
                        Rules.exists(
                                "workspaceId", WORKSPACE, "ResourceNotFoundException: Workspace not found. id: %s"))
                .check(
                        "prometheus-receivers-text",
                        "ValidationException: alert manager definition is no definition",
                        Rules.matches(
                                "definition",
                                "(?s)\\s*alertmanager_config: *\\|.*sns_configs:.*topic_arn:.*",
                                "ValidationException: Invalid alert manager definition",
                                "Begin with alertmanager_config: |, and tell an SNS topic, the only receiver there is."));
    }
}
