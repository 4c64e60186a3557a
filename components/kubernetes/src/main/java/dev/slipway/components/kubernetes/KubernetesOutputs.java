package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.kubernetes.BucketPlan;
import dev.slipway.planner.kubernetes.CachePlan;
import dev.slipway.planner.kubernetes.DatabasePlan;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a Kubernetes stack gives back. Every address is decided by the plan, so only secrets have to be asked for. */
final class KubernetesOutputs {
    private final KubernetesPlan plan;
    private final ValueResolver resolver;

    KubernetesOutputs(KubernetesPlan plan, Function<String, Output<String>> secrets) {
        this.plan = plan;
        this.resolver = new ValueResolver(
                (resource, attribute) -> {
                    throw new IllegalArgumentException(
                            "a Kubernetes plan holds no reference, found " + resource + "." + attribute);
                },
                secrets);
    }

    StackOutputs outputs() {
        Map<String, Map<String, Output<String>>> environment = new LinkedHashMap<>();
        plan.environments().forEach((component, variables) -> environment.put(component, resolver.resolve(variables)));
        Map<String, Map<String, Output<String>>> buckets = new LinkedHashMap<>();
        plan.buckets().forEach(it -> buckets.put(it.name(), bucket(it)));
        Map<String, Map<String, Output<String>>> databases = new LinkedHashMap<>();
        plan.databases().forEach(it -> databases.put(it.name(), database(it)));
        Map<String, Map<String, Output<String>>> caches = new LinkedHashMap<>();
        plan.caches().forEach(it -> caches.put(it.name(), cache(it)));
        return new StackOutputs(
                texts(plan.endpoints()),
                environment,
                buckets,
                databases,
                caches,
                texts(plan.dashboards()),
                plan.alarms().stream().map(Output::of).toList());
    }

    private static Map<String, Output<String>> texts(Map<String, String> texts) {
        Map<String, Output<String>> outputs = new LinkedHashMap<>();
        texts.forEach((name, text) -> outputs.put(name, Output.of(text)));
        return outputs;
    }

    private static Map<String, Output<String>> bucket(BucketPlan bucket) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", bucket.bucket());
        attributes.put("region", bucket.region());
        attributes.put("endpoint", bucket.endpoint());
        bucket.replica().ifPresent(name -> attributes.put("replicaName", name));
        bucket.replicaRegion().ifPresent(region -> attributes.put("replicaRegion", region));
        return texts(attributes);
    }

    private static Map<String, Output<String>> database(DatabasePlan database) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("host", database.host());
        attributes.put("port", Integer.toString(database.port()));
        attributes.put("name", database.database());
        attributes.put("user", database.user());
        attributes.put("directHost", database.directHost());
        attributes.put("directPort", Integer.toString(database.directPort()));
        return texts(attributes);
    }

    private static Map<String, Output<String>> cache(CachePlan cache) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("host", cache.host());
        attributes.put("port", Integer.toString(cache.port()));
        return texts(attributes);
    }
}
