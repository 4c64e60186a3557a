package dev.slipway.planner.vps;

import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BlackboxConfig;
import dev.slipway.planner.files.FileText;
import dev.slipway.planner.files.PostgresAccess;
import dev.slipway.planner.files.QueueKeys;
import dev.slipway.planner.files.ScheduleDispatcher;
import dev.slipway.planner.files.ScrapeJob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Plans what tells Prometheus of that which tells nothing itself: the host, the public addresses, PostgreSQL, Redis. */
final class Exporters {
    private static final String METRICS = "/metrics";

    /** Where the node exporter sees what the dispatcher tells. */
    private static final String TOLD = "/metrics";

    private final PlanScope scope;

    Exporters(PlanScope scope) {
        this.scope = scope;
    }

    List<ContainerPlan> containers() {
        List<ContainerPlan> containers = new ArrayList<>();
        containers.add(nodeExporter());
        containers.add(blackboxExporter());
        postgres().forEach(database -> containers.add(postgresExporter(database)));
        scope.app.caches().forEach(cache -> containers.add(redisExporter(cache)));
        return containers;
    }

    /** @param job name of a component's job in Prometheus */
    List<ScrapeJob> jobs(UnaryOperator<String> job) {
        List<ScrapeJob> jobs = new ArrayList<>();
        for (Database database : postgres()) {
            jobs.add(ScrapeJob.scrape(job.apply(database.name()), database.name() + "-exporter:9187", METRICS));
        }
        for (Cache cache : scope.app.caches()) {
            jobs.add(ScrapeJob.scrape(job.apply(cache.name()), cache.name() + "-exporter:9121", METRICS));
        }
        jobs.add(ScrapeJob.scrape("host", "node-exporter:9100", METRICS));
        return jobs;
    }

    private List<Database> postgres() {
        return scope.app.databases().stream()
                .filter(database -> database.engine() == DatabaseEngine.POSTGRES)
                .toList();
    }

    /**
     * Sees the whole machine's CPU and memory, since the kernel shows these in every container, and the host's disk through the one
     * directory it mounts; so it needs none of the host's own folders.
     */
    private ContainerPlan nodeExporter() {
        return scope.container("node-exporter", scope.images.of("node-exporter"), 20, 48)
                .command(List.of("--collector.textfile.directory=" + TOLD))
                .user("65534:65534")
                .network(NetworkAttachment.as(scope.metricsNetwork(), "node-exporter"))
                .readOnlyMount(ScheduleDispatcher.METRICS, TOLD)
                .healthcheck(MonitoringPlanner.get(9100, "/"))
                .build();
    }

    private ContainerPlan blackboxExporter() {
        return scope.container("blackbox-exporter", scope.images.of("blackbox-exporter"), 20, 32)
                .command(List.of("--config.file=/config/blackbox.yml"))
                .user("65534:65534")
                .network(NetworkAttachment.as(scope.metricsNetwork(), "blackbox-exporter"))
                .network(NetworkAttachment.in(scope.egress()))
                .file("/config/blackbox.yml", BlackboxConfig.file())
                .healthcheck(MonitoringPlanner.get(9115, "/-/healthy"))
                .build();
    }

    /** Reads statistics over the server's socket as a role that can do nothing else; it is in no network of the database. */
    private ContainerPlan postgresExporter(Database database) {
        String source = PostgresAccess.statistics(database.port(), DatabasePlanner.databaseName(scope, database));
        return scope.container(database.name() + "-exporter", scope.images.of("postgres-exporter"), 20, 48)
                .environment("DATA_SOURCE_NAME", Value.literal(source))
                .user(DatabasePlanner.USER)
                .network(NetworkAttachment.as(scope.metricsNetwork(), database.name() + "-exporter"))
                .readOnlyMount(DatabasePlanner.socketVolume(database), "/var/run/postgresql")
                .healthcheck(MonitoringPlanner.get(9187, "/"))
                .after(DatabasePlanner.rolesSetup(database.name()))
                .build();
    }

    private ContainerPlan redisExporter(Cache cache) {
        String address = "redis://" + cache.name() + ":" + cache.port();
        ContainerPlan.Builder container = scope.container(
                        cache.name() + "-exporter", scope.images.of("redis-exporter"), 20, 32)
                .environment("REDIS_ADDR", Value.literal(address))
                .environment("REDIS_PASSWORD_FILE", Value.literal("/config/passwords.json"))
                .user("59000:59000")
                .network(NetworkAttachment.as(scope.metricsNetwork(), cache.name() + "-exporter"))
                .network(NetworkAttachment.in(scope.dataNetwork(cache.name())))
                .file(
                        "/config/passwords.json",
                        new FileText()
                                .text("{\"" + address + "\": \"")
                                .secret(RequiredSecrets.cachePassword(cache))
                                .line("\"}")
                                .toValue())
                .healthcheck(MonitoringPlanner.get(9121, "/health"))
                .after(cache.name());
        QueueKeys.exported(scope.app, cache)
                .ifPresent(keys -> container.environment(QueueKeys.EXPORTER_SETTING, Value.literal(keys)));
        return container.build();
    }
}
