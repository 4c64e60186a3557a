package dev.slipway.planner.files;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Worker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Redis lists in which the jobs of an app's queues wait. */
public final class QueueKeys {
    /** Setting of redis_exporter that makes it tell the length of these keys as {@code redis_key_size}. */
    public static final String EXPORTER_SETTING = "REDIS_EXPORTER_CHECK_SINGLE_KEYS";

    private QueueKeys() {}

    /** The lists of a worker's queues. */
    public static List<String> of(Worker worker) {
        return worker.queues().stream().map(queue -> of(worker, queue)).toList();
    }

    /** The list of one queue. */
    public static String of(Worker worker, String queue) {
        return String.format(Locale.ROOT, worker.queueKey(), queue);
    }

    /** The lists that a cache holds, as redis_exporter wants them; empty when it holds none. */
    public static Optional<String> exported(App app, Cache cache) {
        String keys = workers(app, Optional.empty())
                .filter(worker -> worker.queueCache().equals(Optional.of(cache.name())))
                .flatMap(worker -> of(worker).stream())
                .map(key -> "db0=" + key)
                .collect(Collectors.joining(","));
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    /**
     * PromQL matcher of the lists that an alarm watches.
     *
     * @param subject a worker or a queue; empty, or a name that is neither: every queue
     */
    public static String matcher(App app, Optional<String> subject) {
        List<String> ofQueue = app.workers().stream()
                .flatMap(worker -> worker.queues().stream()
                        .filter(queue -> subject.equals(Optional.of(queue)))
                        .map(queue -> of(worker, queue)))
                .toList();
        List<String> keys = ofQueue.isEmpty()
                ? workers(app, subject).flatMap(worker -> of(worker).stream()).toList()
                : ofQueue;
        return "key=~\"" + String.join("|", keys) + "\"";
    }

    private static Stream<Worker> workers(App app, Optional<String> name) {
        boolean known = app.workers().stream().anyMatch(worker -> name.equals(Optional.of(worker.name())));
        return app.workers().stream().filter(worker -> !known || name.equals(Optional.of(worker.name())));
    }
}
