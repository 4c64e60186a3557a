package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.model.ResourceKind;
import dev.slipway.planner.aws.ContainerPlan;
import dev.slipway.planner.aws.DatabasePlan;
import dev.slipway.planner.aws.EcsServicePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a stack gives back. */
final class AwsOutputs {
    private final AwsStack stack;
    private final AwsReferences references;

    AwsOutputs(AwsStack stack) {
        this.stack = stack;
        this.references = new AwsReferences(stack);
    }

    StackOutputs collect() {
        return new StackOutputs(endpoints(), environment(), buckets(), databases(), caches(), dashboards(), alarms());
    }

    private Map<String, Output<String>> endpoints() {
        Map<String, Output<String>> endpoints = new LinkedHashMap<>();
        stack.plan()
                .sites()
                .forEach(site -> endpoints.put(
                        site.key(), Output.of("https://" + site.aliases().get(0))));
        stack.plan().loadBalancer().ifPresent(balancer -> balancer.rules()
                .forEach(rule -> endpoints.putIfAbsent(
                        rule.targetGroup(),
                        Output.of("https://" + rule.hosts().get(0)
                                + path(rule.paths().get(0))))));
        return endpoints;
    }

    private static String path(String pattern) {
        return pattern.replaceAll("/?\\*$", "");
    }

    private Map<String, Map<String, Output<String>>> environment() {
        Map<String, Map<String, Output<String>>> environment = new LinkedHashMap<>();
        for (EcsServicePlan service : stack.plan().services()) {
            Map<String, Output<String>> variables = new LinkedHashMap<>();
            service.task().containers().stream()
                    .filter(ContainerPlan::essential)
                    .forEach(it -> variables.putAll(stack.values().resolve(it.environment())));
            stack.plan().secrets().stream()
                    .filter(secret -> secret.key().equals(service.key()))
                    .forEach(secret -> stack.values()
                            .resolve(secret.values())
                            .forEach((name, value) -> variables.put(name, value.asSecret())));
            environment.put(service.key(), variables);
        }
        return environment;
    }

    private Map<String, Map<String, Output<String>>> buckets() {
        Map<String, Map<String, Output<String>>> buckets = new LinkedHashMap<>();
        stack.plan().buckets().forEach(plan -> buckets.put(plan.key(), references.bucketAttributes(plan)));
        stack.entry()
                .sites()
                .forEach((key, site) ->
                        buckets.put(key, Map.of("name", site.bucket().bucketName())));
        return buckets;
    }

    private Map<String, Map<String, Output<String>>> databases() {
        Map<String, Map<String, Output<String>>> databases = new LinkedHashMap<>();
        for (DatabasePlan plan : stack.plan().databases()) {
            Map<String, Output<String>> attributes = new LinkedHashMap<>(references.databaseAttributes(plan));
            attributes.keySet().retainAll(ResourceKind.DATABASE.attributes());
            databases.put(plan.key(), attributes);
        }
        return databases;
    }

    private Map<String, Map<String, Output<String>>> caches() {
        Map<String, Map<String, Output<String>>> caches = new LinkedHashMap<>();
        stack.plan().caches().forEach(plan -> caches.put(plan.key(), references.cacheAttributes(plan)));
        return caches;
    }

    private Map<String, Output<String>> dashboards() {
        String region = stack.plan().region();
        return Map.of(
                "cloudwatch",
                Output.format(
                        "https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#dashboards/dashboard/%s",
                        region, region, stack.dashboard().dashboardName()));
    }

    private List<Output<String>> alarms() {
        return stack.alarms().names();
    }
}
