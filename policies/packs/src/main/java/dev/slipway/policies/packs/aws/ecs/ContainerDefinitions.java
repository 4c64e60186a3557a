package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The containers of an ECS task. A task definition has them as one JSON text, which is wholly unknown as soon as one
 * ARN in it is. Components therefore register the same as structure, where only the ARN is unknown: either in ECS's
 * own words as {@code containerDefinitions}, or as the containers of a task's plan, which are translated here.
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
        PropertyView definitions = resource.get(KEY);
        if (definitions.isSet()) {
            return definitions.known(known -> known.json().each(check));
        }
        PropertyView planned = resource.get("plan", "containers");
        if (!resource.isA("slipway:aws:*") || !planned.isSet()) {
            return Verdict.notApplicable(resource.type() + " registers no container definitions");
        }
        boolean logged = resource.get("plan", "log").isSet();
        return planned.each(container -> check.apply(translated(container, logged)));
    }

    /** A planned container in ECS's words, under its own path. */
    private static PropertyView translated(PropertyView planned, boolean logged) {
        Map<String, Value> fields = new LinkedHashMap<>();
        planned.fields().forEach((key, view) -> fields.put(key, view.value()));
        rename(fields, "readOnlyRoot", "readonlyRootFilesystem");
        rename(fields, "ports", "portMappings");
        fields.put("environment", variables(planned.get("environment")));
        if (planned.get("ports").items().isEmpty() && planned.get("ports").isSet()) {
            fields.put("portMappings", new Value.Items(List.of()));
        }
        if (logged) {
            fields.put("logConfiguration", new Value.Fields(Map.of("logDriver", new Value.Text("awslogs"))));
        }
        return PropertyView.of(planned.path(), new Value.Fields(fields));
    }

    private static void rename(Map<String, Value> fields, String from, String to) {
        Value value = fields.remove(from);
        if (value != null) {
            fields.put(to, value);
        }
    }

    private static Value variables(PropertyView environment) {
        List<Value> variables = new ArrayList<>();
        environment.fields().forEach((name, value) -> {
            Map<String, Value> pair = new LinkedHashMap<>();
            pair.put("name", new Value.Text(name));
            pair.put("value", value.value());
            variables.add(new Value.Fields(pair));
        });
        return environment.isUnknown() ? Value.unknown() : new Value.Items(variables);
    }
}
