package dev.slipway.sandbox.knowledge.aws.lb;

import dev.slipway.sandbox.knowledge.Knowledge;
import java.util.List;

/** Elastic Load Balancing's types. */
public final class Catalogue implements dev.slipway.sandbox.knowledge.Catalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(
                LoadBalancers.loadBalancer(),
                TargetGroups.targetGroup(),
                Listeners.listener(),
                Listeners.certificate(),
                ListenerRules.rule());
    }
}
