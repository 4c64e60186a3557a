package dev.slipway.sandbox.knowledge.aws.lb;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** Elastic Load Balancing's types. */
public final class Catalogue implements ServiceCatalogue {
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
