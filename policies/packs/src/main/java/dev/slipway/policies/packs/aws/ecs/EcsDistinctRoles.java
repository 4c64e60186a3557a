package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The right to start a task is not the right to be it. */
public final class EcsDistinctRoles implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-distinct-roles", "The task and its start have different roles")
                .severity(Severity.MEDIUM)
                .why("With one role for both, the program holds the rights to read every secret and image "
                        + "of its start.")
                .fix("Give taskRoleArn and executionRoleArn two roles.")
                .checks(Reference.GUIDES, "SEC-25")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecs/taskDefinition:TaskDefinition");
    }

    @Override
    public Verdict judge(ResourceView task, StackView stack, RuleConfig config) {
        PropertyView own = task.get("taskRoleArn");
        PropertyView execution = task.get("executionRoleArn");
        if (!own.isSet() || !execution.isSet()) {
            return Verdict.pass();
        }
        boolean known = own.text().isPresent() && execution.text().isPresent();
        Map<String, Set<String>> sources = task.edges().byProperty();
        Set<String> ownSource = sources.getOrDefault("taskRoleArn", Set.of());
        boolean sameSource = !ownSource.isEmpty() && ownSource.equals(sources.get("executionRoleArn"));
        boolean same = known ? own.text().equals(execution.text()) : sameSource;
        return same
                ? Verdict.fail("taskRoleArn", "the same role as executionRoleArn", "a role of its own")
                : Verdict.pass();
    }
}
