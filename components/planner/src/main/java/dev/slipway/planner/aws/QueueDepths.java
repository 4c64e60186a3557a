package dev.slipway.planner.aws;

import dev.slipway.model.Cache;
import dev.slipway.model.Value;
import dev.slipway.model.Worker;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Waiting jobs as metrics. CloudWatch knows nothing of what lies in a Redis list, so a function inside the network counts each minute, and
 * tells the number and the number for each running task.
 */
final class QueueDepths {
    private static final String DEPTH = "QueueDepth";
    private static final String PER_TASK = "QueueDepthPerTask";

    private QueueDepths() {}

    /** A queue, the Redis list of its waiting jobs, and who works it off. */
    record Queue(String name, String list, Worker worker) {}

    static List<Queue> of(Draft draft, Cache cache) {
        return draft.app().workers().stream()
                .filter(worker ->
                        worker.queueCache().filter(cache.name()::equals).isPresent())
                .flatMap(worker -> worker.queues().stream()
                        .map(queue -> new Queue(queue, worker.queueKey().formatted(queue), worker)))
                .toList();
    }

    static String key(Cache cache) {
        return cache.name() + "-queues";
    }

    static List<FunctionPlan> functions(Draft draft) {
        List<FunctionPlan> functions = new ArrayList<>();
        for (Cache cache : draft.app().caches()) {
            List<Queue> queues = of(draft, cache);
            if (!queues.isEmpty()) {
                draft.note(PlanNote.emulated(
                        "workers.queues",
                        "a function counts the waiting jobs of " + cache.name()
                                + " each minute; alarms and scaling follow that, at most a minute late"));
                functions.add(function(draft, cache, queues));
            }
        }
        return functions;
    }

    static Map<String, Value> secret(Cache cache) {
        return Map.of("PASSWORD", Value.ref(cache.name(), "password"));
    }

    private static FunctionPlan function(Draft draft, Cache cache, List<Queue> queues) {
        Map<String, Value> environment = new LinkedHashMap<>();
        environment.put("CACHE_HOST", Value.ref(cache.name(), "host"));
        environment.put("CACHE_PORT", Value.literal(String.valueOf(cache.port())));
        environment.put("CLUSTER", Value.literal(draft.prefix()));
        environment.put("NAMESPACE", Value.literal(namespace(draft)));
        environment.put(
                "QUEUES",
                Value.literal(queues.stream()
                        .map(queue -> queue.name() + "=" + queue.list() + "="
                                + queue.worker().name())
                        .collect(Collectors.joining(","))));
        return new FunctionPlan(
                key(cache),
                draft.name(FunctionPlan.LONGEST_NAME, key(cache)),
                "Counts the jobs that wait in " + cache.name(),
                "queue_depth",
                "rate(1 minute)",
                environment,
                Optional.of(key(cache)),
                List.of(
                        // Telling a metric knows no resources; the namespace is what narrows it.
                        new PermissionPlan(
                                "TellNumbers",
                                List.of("cloudwatch:PutMetricData"),
                                List.of(Value.literal("*")),
                                Map.of("cloudwatch:namespace", namespace(draft))),
                        new PermissionPlan(
                                "CountTasks",
                                List.of("ecs:DescribeServices"),
                                List.of(Value.template(
                                        Value.literal("arn:aws:ecs:"
                                                + draft.settings().region() + ":"),
                                        Value.ref("account", "id"),
                                        Value.literal(":service/" + draft.prefix() + "/*"))))),
                Optional.of(key(cache)),
                draft.log(key(cache)));
    }

    /** Waiting jobs by what an alarm calls them: the worker where it has one queue, else the queue. */
    static Map<String, MetricPlan> watched(Draft draft) {
        Map<String, MetricPlan> watched = new LinkedHashMap<>();
        draft.app().caches().forEach(cache -> of(draft, cache)
                .forEach(queue -> watched.put(
                        queue.worker().queues().size() == 1 ? queue.worker().name() : queue.name(),
                        depth(draft, queue.name()))));
        return watched;
    }

    /** Waiting jobs of a queue. */
    static MetricPlan depth(Draft draft, String queue) {
        return new MetricPlan(namespace(draft), DEPTH, Map.of("Queue", Value.literal(queue)), "Maximum");
    }

    /** Waiting jobs of a queue for each task that runs. */
    static MetricPlan perTask(Draft draft, String queue) {
        return new MetricPlan(namespace(draft), PER_TASK, Map.of("Queue", Value.literal(queue)), "Average");
    }

    private static String namespace(Draft draft) {
        return "Slipway/" + draft.prefix();
    }
}
