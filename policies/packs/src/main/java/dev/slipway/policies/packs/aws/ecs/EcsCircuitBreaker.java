package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A failed roll-out should end by itself. */
public final class EcsCircuitBreaker extends PropertyRule {
    public EcsCircuitBreaker() {
        super(
                RuleInfo.of("ecs-circuit-breaker", "ECS roll-outs that fail are rolled back")
                        .severity(Severity.LOW)
                        .why("A version that never gets healthy is otherwise started for ever.")
                        .fix("Set deploymentCircuitBreaker: {enable: true, rollback: true}.")
                        .checks(Reference.GUIDES, "OPS-09", "REL-03"),
                List.of("aws:ecs/service:Service"),
                "deploymentCircuitBreaker.rollback",
                PropertyView::mustBeTrue);
    }

    @Override
    public Verdict judge(ResourceView service, RuleConfig config) {
        return service.get("deploymentController", "type").texts().stream().anyMatch(type -> !type.equals("ECS"))
                ? Verdict.notApplicable("another than ECS rolls it out, and back")
                : super.judge(service, config);
    }
}
