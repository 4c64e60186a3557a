package dev.slipway.planner.kubernetes;

import dev.slipway.model.Cache;
import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.model.Worker;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.QueueKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans what makes a workload grow. CPU and memory are the autoscaler's own; response time, request rate and queue depth need KEDA,
 * without which they are left out and said so.
 */
final class AutoscalerPlanner {
    /** Mean CPU use that scales a workload whose other signals this cluster cannot read. */
    private static final int FALLBACK_CPU_PERCENT = 70;

    private final Draft draft;

    /** KEDA's operator, which asks for the signals. */
    private final PeerPlan operator;

    AutoscalerPlanner(Draft draft) {
        this.draft = draft;
        this.operator = new PeerPlan.Namespace(draft.settings.kedaNamespace(), Map.of());
    }

    AutoscalerPlan plan(String component, Scaling scaling, Optional<Worker> worker) {
        Optional<Integer> cpu = Optional.empty();
        Optional<Integer> memory = Optional.empty();
        List<AutoscalerPlan.Trigger> triggers = new ArrayList<>();
        for (ScalingSignal signal : scaling.signals()) {
            if (signal instanceof ScalingSignal.Cpu it) {
                cpu = Optional.of(it.percent());
            } else if (signal instanceof ScalingSignal.Memory it) {
                memory = Optional.of(it.percent());
            } else if (draft.settings.keda()) {
                trigger(component, signal, worker).ifPresent(triggers::add);
            }
        }
        if (cpu.isEmpty() && memory.isEmpty() && triggers.isEmpty()) {
            cpu = Optional.of(FALLBACK_CPU_PERCENT);
        }
        return new AutoscalerPlan(scaling.min(), scaling.max(), cpu, memory, triggers);
    }

    private Optional<AutoscalerPlan.Trigger> trigger(String component, ScalingSignal signal, Optional<Worker> worker) {
        if (signal instanceof ScalingSignal.QueueDepth depth) {
            return worker.flatMap(it -> queue(it, depth));
        }
        RequestMetrics metrics = new RequestMetrics(draft);
        Optional<Service> service = draft.app.service(component);
        if (signal instanceof ScalingSignal.ResponseTime time) {
            return service.flatMap(metrics::responseTime)
                    .map(query -> prometheus(query, Double.toString(time.limit().toMillis() / 1000.0), "Value"));
        }
        ScalingSignal.RequestRate rate = (ScalingSignal.RequestRate) signal;
        return service.flatMap(metrics::requestRate)
                .map(query -> prometheus(query, Integer.toString(rate.perReplica()), "AverageValue"));
    }

    /** Length of the Redis list in which the jobs wait. */
    private Optional<AutoscalerPlan.Trigger> queue(Worker worker, ScalingSignal.QueueDepth depth) {
        return worker.queueCache().flatMap(draft.app::cache).map(cache -> {
            draft.network.in(KubernetesNames.of(cache.name()), operator, cache.port());
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("address", address(cache));
            metadata.put("listName", QueueKeys.of(worker, depth.queue()));
            metadata.put("listLength", Integer.toString(depth.perReplica()));
            if (draft.settings.externalCaches().containsKey(cache.name())) {
                metadata.put("enableTLS", "true"); // a cache elsewhere is spoken to by rediss
            }
            SecretKey password = draft.secret(
                    KubernetesNames.of(worker.name(), "scaler"),
                    "password",
                    Value.secret(RequiredSecrets.cachePassword(cache)));
            return new AutoscalerPlan.Trigger("redis", "AverageValue", metadata, Optional.of(password));
        });
    }

    private String address(Cache cache) {
        String host = draft.settings.externalCaches().containsKey(cache.name())
                ? draft.addresses.cacheHost(cache)
                : draft.addresses.cacheHost(cache) + "." + draft.namespace;
        return host + ":" + draft.addresses.cachePort(cache);
    }

    /** @param type whether the threshold is meant for all replicas together (Value) or for each (AverageValue) */
    private AutoscalerPlan.Trigger prometheus(String query, String threshold, String type) {
        if (!draft.settings.prometheusOperator()) {
            draft.network.in(SelfHostedMonitoring.PROMETHEUS, operator, 9090);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("serverAddress", draft.prometheusUrl());
        metadata.put("query", query);
        metadata.put("threshold", threshold);
        return new AutoscalerPlan.Trigger("prometheus", type, metadata, Optional.empty());
    }
}
