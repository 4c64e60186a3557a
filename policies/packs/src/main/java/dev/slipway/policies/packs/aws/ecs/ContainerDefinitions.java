package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.function.Function;

/**
 * The containers of an ECS task. A task definition has them as one JSON text, which is wholly unknown as soon as one
 * ARN in it is; our components register the same structure as input, and there only the ARN is unknown.
 */
public final class ContainerDefinitions {
    private static final String KEY = "containerDefinitions";

    private ContainerDefinitions() {}

    /** Task definitions, and the components that stand for one. */
    public static List<String> types() {
        return List.of("aws:ecs/taskDefinition:TaskDefinition", "slipway:aws:*");
    }

    /** Judges every container. */
    public static Verdict each(ResourceView resource, Function<PropertyView, Verdict> check) {
        PropertyView definitions = of(resource);
        if (!definitions.isSet()) {
            return Verdict.notApplicable(resource.type() + " registers no container definitions");
        }
        return definitions.known(known -> known.json().each(check));
    }

    private static PropertyView of(ResourceView resource) {
        PropertyView own = resource.get(KEY);
        return own.isSet() ? own : resource.get("plan", KEY);
    }
}
