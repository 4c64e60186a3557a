package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
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
}
