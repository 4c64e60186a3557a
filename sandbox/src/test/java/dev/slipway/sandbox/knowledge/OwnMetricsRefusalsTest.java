package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.EngineDriver.Made;
import org.junit.jupiter.api.Test;

/** A managed Prometheus, and logs that a service delivers by itself. */
class OwnMetricsRefusalsTest extends AwsRefusals {
    private static final String RULES = "aws:amp/ruleGroupNamespace:RuleGroupNamespace";
    private static final String RECEIVERS = "aws:amp/alertManagerDefinition:AlertManagerDefinition";

    private Made workspace() {
        return create("aws:amp/workspace:Workspace", "metrics", "{'alias':'shop'}");
    }

    @Test
    void rulesAreTheTextOfARuleFileOfAWorkspaceThatExists() {
        String good = "{'name':'shop','workspaceId':'" + workspace().id()
                + "','data':'groups: [{name: shop, rules: [{alert: Down, expr: up == 0}]}]'}";

        refuses(RULES, good, "data", "alert: Down", "Invalid rule groups namespace data");
        refuses(RULES, good, "workspaceId", "ws-none", "Workspace not found");
    }

    @Test
    void receiversAreTopics() {
        String good = "{'workspaceId':'" + workspace().id()
                + "','definition':'alertmanager_config: | route: sns_configs: topic_arn: x'}";

        refuses(RECEIVERS, good, "definition", "route: {}", "Invalid alert manager definition");
        refuses(RECEIVERS, good, "workspaceId", "ws-none", "Workspace not found");
    }

    @Test
    void cloudFrontsLogsAreDeliveredFromOneRegion() {
        String good =
                "{'name':'shop','logType':'ACCESS_LOGS','resourceArn':'arn:aws:bedrock:eu-central-1:1:knowledge-base/K'}";
        String source = "aws:cloudwatch/logDeliverySource:LogDeliverySource";

        refuses(
                source,
                good,
                "resourceArn",
                "arn:aws:cloudfront::123456789012:distribution/E1",
                "PutDeliverySource action is not supported for this LogType in region");
        refuses(source, good, "name", "shop logs", "failed to satisfy constraint");
    }

    @Test
    void aDeliveryNeedsItsSource() {
        create(
                "aws:cloudwatch/logDeliverySource:LogDeliverySource",
                "source",
                "{'name':'shop','logType':'ACCESS_LOGS','resourceArn':'arn:aws:bedrock:eu-central-1:1:knowledge-base/K'}");

        refuses(
                "aws:cloudwatch/logDelivery:LogDelivery",
                "{'deliverySourceName':'shop','deliveryDestinationArn':'arn:aws:logs:us-east-1:123456789012:delivery-destination:d'}",
                "deliverySourceName",
                "none",
                "Requested Delivery Source none does not exist");
    }
}
