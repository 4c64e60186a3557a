package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

/** The app's own metrics on their way: from the task into the workspace, from its rules to people. */
class PrometheusTest {
    private final CloudMocks mocks = AppStack.of("alexander", Environment.PROD).mocks();

    private String input(String type, String name, String input) {
        return String.valueOf(mocks.named(type, name).inputs.get(input));
    }

    @Test
    @Covers("ALX-ALRT-04")
    void theRuleRingsAtTheTopicThatTellsPeople() {
        assertThat(input("aws:amp/ruleGroupNamespace:RuleGroupNamespace", "prometheus-rules", "data"))
                .contains("alexander_gc_last_run_timestamp_seconds");
        assertThat(input("aws:amp/alertManagerDefinition:AlertManagerDefinition", "prometheus-receivers", "definition"))
                .startsWith("alertmanager_config: |\n  route:\n    receiver: people\n")
                .containsPattern("topic_arn: arn:aws:sns:\\S+")
                .contains("region: eu-central-1");
        assertThat(input("aws:sns/topicPolicy:TopicPolicy", "alarms-topic-policy", "policy"))
                .contains("aps.amazonaws.com", "sns:GetTopicAttributes");
        assertThat(input("aws:kms/key:Key", "key-key", "policy")).contains("aps.amazonaws.com");
    }

    @Test
    void theCollectorIsToldWhereToWriteAndItsRoleMay() {
        assertThat(input("aws:ecs/taskDefinition:TaskDefinition", "server-definition", "containerDefinitions"))
                .contains("https://aps-workspaces.eu-central-1.amazonaws.com/workspaces/", "/api/v1/remote_write");
        assertThat(input("aws:iam/rolePolicy:RolePolicy", "server-task-policy", "policy"))
                .contains("aps:RemoteWrite", ":workspace/");
    }

    @Test
    void metricsLieEncryptedWithTheStacksKey() {
        assertThat(input("aws:amp/workspace:Workspace", "prometheus-workspace", "kmsKeyArn"))
                .contains(":kms:");
    }
}
