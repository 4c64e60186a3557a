package dev.slipway.planner.aws;

import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Resources;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.planner.Wiring;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what of an app cannot be honoured on AWS. */
final class AppCheck {
    private AppCheck() {}

    static void run(Draft draft) {
        draft.app().databases().forEach(database -> database(draft, database));
        draft.app().routes().forEach(route -> route(draft, route));
        Workload.all(draft).forEach(workload -> workload(draft, workload));
        draft.app().services().forEach(service -> migration(draft, service));
        draft.app().schedules().forEach(schedule -> cron(draft, "schedules." + schedule.name(), schedule.cron()));
        draft.app().recovery().flatMap(it -> it.drill()).ifPresent(drill -> cron(draft, "recovery.drill", drill));
        draft.app().databases().forEach(database -> database.backup()
                .schedules()
                .forEach(it -> cron(draft, "databases." + database.name() + ".backup." + it.name(), it.cron())));
    }

    private static void database(Draft draft, Database database) {
        String where = "databases." + database.name();
        if (database.engine() == DatabaseEngine.SQLITE) {
            draft.fault(where
                    + ".engine: sqlite keeps its file on one server's disk, which Fargate has not; use postgres on AWS, or "
                    + "the vps target");
            return;
        }
        if (!DatabasePlanner.VERSIONS.contains(database.version())) {
            draft.fault(where + ".version: expected a PostgreSQL version that RDS offers ("
                    + DatabasePlanner.VERSIONS.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + "), found "
                    + database.version());
        }
        if (database.readReplicas() > 5) {
            draft.fault(where + ".readReplicas: expected at most 5, found " + database.readReplicas());
        }
        database.tuning().forEach((name, value) -> {
            if (!RdsParameters.ruledByRds(name)) {
                try {
                    RdsParameters.parameter(name, value);
                } catch (IllegalArgumentException e) {
                    draft.fault(where + ".tuning." + name + ": " + e.getMessage()
                            + "; write it in PostgreSQL's unit for it");
                }
            }
        });
    }

    private static void route(Draft draft, Route route) {
        String where = "routes." + route.to() + " " + route.path();
        if (route.stripPrefix()) {
            draft.fault(where
                    + ": stripPrefix is not possible at an application load balancer; let the service answer under "
                    + route.path());
        }
        if (draft.app().site(route.to()).isPresent() && !route.path().equals("/")) {
            draft.fault(where + ": a site is the root of its CloudFront distribution; expected path /, found "
                    + route.path());
        }
        hosts(draft, route, where);
    }

    /** A rule takes five values: host names, paths, and the token where CloudFront is in front (AWS, "Quotas for your Application Load Balancers"). */
    private static void hosts(Draft draft, Route route, String where) {
        List<String> hosts = draft.hosts(route);
        boolean viaCdn = hosts.stream().anyMatch(EntryPlanner.cdnHosts(draft)::contains);
        int most = 5 - LoadBalancerPlanner.patterns(route.path()).size() - (viaCdn ? 1 : 0);
        if (draft.app().service(route.to()).isPresent() && hosts.size() > most) {
            draft.fault(where + ": a load balancer rule takes five values, paths"
                    + (viaCdn ? " and CloudFront's token" : "") + " among them; expected at most " + most
                    + " host names, found " + hosts.size());
        }
    }

    private static void workload(Draft draft, Workload workload) {
        Container container = workload.container();
        String where = workload.where();
        Volumes.check(draft, workload);
        ConfigFiles.check(draft, workload);
        Resources resources = container.resources();
        if (FargateSize.fitting(resources.milliCpu(), resources.memoryMiB()).isEmpty()) {
            draft.fault(where + ".resources: the largest Fargate task has " + FargateSize.LARGEST.cpu() / 1024
                    + " cores and "
                    + FargateSize.LARGEST.memoryMiB() + " MiB, found " + resources.milliCpu() / 1000.0 + " cores and "
                    + resources.memoryMiB() + " MiB");
        }
        Wiring.environment(draft.app(), container).forEach((variable, value) -> {
            if (value instanceof Value.Template
                    && value.leaves().anyMatch(leaf -> Tasks.isBucketCredential(draft, leaf))) {
                draft.fault(
                        where + ".env." + variable
                                + ": a task's role opens its buckets and no static key exists; expected no accessKey or secretKey inside a text");
            }
        });
    }

    private static void migration(Draft draft, Service service) {
        service.migration()
                .filter(it -> it.timeout().compareTo(OneShots.LONGEST) > 0)
                .ifPresent(it -> draft.fault(
                        "services." + service.name() + ".migration.timeout: the function that waits for it runs "
                                + OneShots.LONGEST.toMinutes() + " minutes at most, found "
                                + it.timeout().toMinutes()
                                + " min; split the migration"));
    }

    private static void cron(Draft draft, String where, String cron) {
        try {
            AwsCron.of(cron);
        } catch (IllegalArgumentException e) {
            draft.fault(where + ": " + e.getMessage());
        }
    }
}
