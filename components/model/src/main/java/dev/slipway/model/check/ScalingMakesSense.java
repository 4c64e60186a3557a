package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.model.Service;
import dev.slipway.model.Worker;
import java.util.List;

/** Scaling goes upward, by signals that the component has. */
final class ScalingMakesSense implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Service service : app.services()) {
            KeyPath path = KeyPath.of("services", service.name(), "scale");
            service.scaling().ifPresent(scaling -> range(scaling, path, findings));
            service.scaling().ifPresent(scaling -> queues(scaling, List.of(), path, findings));
        }
        for (Worker worker : app.workers()) {
            KeyPath path = KeyPath.of("workers", worker.name(), "scale");
            worker.scaling().ifPresent(scaling -> range(scaling, path, findings));
            worker.scaling().ifPresent(scaling -> queues(scaling, worker.queues(), path, findings));
            worker.scaling().ifPresent(scaling -> requests(scaling, path, findings));
        }
    }

    private static void range(Scaling scaling, KeyPath path, Findings findings) {
        if (scaling.min() > scaling.max()) {
            findings.error(
                    path.key("max"),
                    "at least min, " + scaling.min(),
                    String.valueOf(scaling.max()),
                    "raise max, or lower min");
        }
    }

    private static void queues(Scaling scaling, List<String> queues, KeyPath path, Findings findings) {
        for (ScalingSignal signal : scaling.signals()) {
            if (signal instanceof ScalingSignal.QueueDepth depth && !queues.contains(depth.queue())) {
                findings.error(
                        path.key("queueDepth").key(depth.queue()),
                        "a queue of this worker: " + Resources.list(queues),
                        depth.queue(),
                        Resources.meant(depth.queue(), queues, "scale the worker that takes jobs from it"));
            }
        }
    }

    private static void requests(Scaling scaling, KeyPath path, Findings findings) {
        for (ScalingSignal signal : scaling.signals()) {
            if (signal instanceof ScalingSignal.ResponseTime || signal instanceof ScalingSignal.RequestRate) {
                findings.error(
                        path.key(signal instanceof ScalingSignal.ResponseTime ? "responseTime" : "requestRate"),
                        "a signal that a worker has: cpu, memory or queueDepth",
                        "a signal of requests, which it does not answer",
                        "take queueDepth");
            }
        }
    }
}
