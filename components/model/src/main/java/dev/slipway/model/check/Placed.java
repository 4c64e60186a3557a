package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.Scaling;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.model.Worker;
import java.util.ArrayList;
import java.util.List;

/**
 * A container with the place where the app file names it.
 *
 * @param path option that holds it
 * @param name name of the component
 * @param container what runs
 * @param maxReplicas replicas when it runs widest
 */
record Placed(KeyPath path, String name, Container container, int maxReplicas) {
    /** All containers of an app. */
    static List<Placed> all(App app) {
        List<Placed> all = new ArrayList<>();
        for (Service service : app.services()) {
            int most = service.scaling().map(Scaling::max).orElse(service.replicas());
            all.add(new Placed(KeyPath.of("services", service.name()), service.name(), service.container(), most));
        }
        for (Worker worker : app.workers()) {
            int most = worker.scaling().map(Scaling::max).orElse(worker.replicas());
            all.add(new Placed(KeyPath.of("workers", worker.name()), worker.name(), worker.container(), most));
        }
        for (Schedule schedule : app.schedules()) {
            all.add(new Placed(KeyPath.of("schedules", schedule.name()), schedule.name(), schedule.container(), 1));
        }
        return all;
    }

    /** Whether an edge to that resource exists. */
    boolean uses(String resource) {
        return container.uses().stream().anyMatch(it -> it.resource().equals(resource));
    }
}
