package dev.slipway.planner.kubernetes;

import dev.slipway.model.Cache;
import dev.slipway.model.Persistence;
import dev.slipway.model.Resources;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.QueueKeys;
import dev.slipway.planner.files.RedisConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a self-hosted Redis or Valkey as a StatefulSet, or the address of one that runs elsewhere. */
final class CachePlanner {
    /** The redis user of the Alpine images. */
    private static final int REDIS_USER = 999;

    private static final String CONFIG = "/etc/slipway/cache";

    private final Draft draft;

    CachePlanner(Draft draft) {
        this.draft = draft;
    }

    CachePlan plan(Cache cache) {
        boolean external = draft.settings.externalCaches().containsKey(cache.name());
        return new CachePlan(
                cache.name(),
                external ? Optional.empty() : Optional.of(server(cache)),
                draft.addresses.cacheHost(cache),
                draft.addresses.cachePort(cache));
    }

    private StatefulPlan server(Cache cache) {
        String name = KubernetesNames.of(cache.name());
        String secret = KubernetesNames.of(name, "config");
        RedisConfig config = new RedisConfig(
                cache.port(),
                cache.maxMemoryMiB(),
                cache.eviction(),
                cache.persistence(),
                RequiredSecrets.cachePassword(cache),
                "/data");
        draft.secret(secret, "redis.conf", config.file());
        SecretKey password = draft.secret(secret, "password", Value.secret(RequiredSecrets.cachePassword(cache)));
        boolean persistent = cache.persistence() != Persistence.NONE;
        PodPlan pod = new PodPlan(
                name,
                draft.names.labels(name, "cache"),
                name,
                REDIS_USER,
                List.of(),
                containers(cache, password),
                volumes(name, secret, persistent),
                60,
                false,
                false);
        return new StatefulPlan(
                name,
                "cache",
                KubernetesNames.of(name, "headless"),
                List.of(new ServicePortPlan("redis", cache.port(), cache.port())),
                persistent
                        ? List.of(new ClaimPlan(
                                DatabasePlanner.claim(name), storageGiB(cache), false, draft.settings.storageClass()))
                        : List.of(),
                DiskExporter.beside(draft, pod));
    }

    private List<ContainerPlan> containers(Cache cache, SecretKey password) {
        ContainerPlan server = container(cache, password);
        return draft.app.monitoring().enabled() ? List.of(server, exporter(cache, password)) : List.of(server);
    }

    private ContainerPlan exporter(Cache cache, SecretKey password) {
        return ContainerPlan.builder("exporter", draft.images.of("redis-exporter"), Sizing.helper(100, 64))
                .env(exporterSettings(cache))
                .secretEnv(Map.of("REDIS_PASSWORD", password))
                .ports(List.of(new PortPlan("metrics", MonitoringPlanner.REDIS_EXPORTER_PORT)))
                .liveness(Optional.of(Probes.tcp(MonitoringPlanner.REDIS_EXPORTER_PORT)))
                .build();
    }

    private Map<String, Value> exporterSettings(Cache cache) {
        Map<String, Value> settings = new LinkedHashMap<>();
        settings.put("REDIS_ADDR", Value.literal("redis://127.0.0.1:" + cache.port()));
        QueueKeys.exported(draft.app, cache)
                .ifPresent(keys -> settings.put(QueueKeys.EXPORTER_SETTING, Value.literal(keys)));
        return settings;
    }

    private ContainerPlan container(Cache cache, SecretKey password) {
        ProbePlan ping =
                Probes.exec(10, 3, 5, "/bin/sh", "-c", "redis-cli -p " + cache.port() + " ping | grep -q PONG");
        ResourcesPlan resources =
                draft.sizing.data(cache.resources().orElse(new Resources(500, memoryLimitMiB(cache))));
        draft.limits(KubernetesNames.of(cache.name()), resources);
        return ContainerPlan.builder("redis", draft.images.cache(cache).orElseThrow(), resources)
                .command(List.of("redis-server", CONFIG + "/redis.conf"))
                .secretEnv(Map.of("REDISCLI_AUTH", password))
                .ports(List.of(new PortPlan("redis", cache.port())))
                .startup(Optional.of(Probes.startup(ping)))
                .liveness(Optional.of(Probes.tcp(cache.port())))
                .readiness(Optional.of(ping))
                .mounts(List.of(
                        MountPlan.writable("data", "/data"),
                        MountPlan.file("config", CONFIG + "/redis.conf", "redis.conf"),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
    }

    /** Half as much again for copy-on-write while a file is rewritten, and what Redis needs itself. */
    static int memoryLimitMiB(Cache cache) {
        return cache.maxMemoryMiB() * 3 / 2 + 64;
    }

    /** An append-only file may grow to twice the data before it is rewritten, beside the new one. */
    private static int storageGiB(Cache cache) {
        return Math.max(1, (cache.maxMemoryMiB() * 4 + 1023) / 1024);
    }

    private static List<VolumePlan> volumes(String name, String secret, boolean persistent) {
        VolumePlan.Secrets config = new VolumePlan.Secrets("config", secret, 0400);
        VolumePlan.Scratch tmp = new VolumePlan.Scratch("tmp", 16, false);
        return persistent
                ? List.of(config, tmp, new VolumePlan.Claim("data", DatabasePlanner.claim(name), false))
                : List.of(config, tmp, new VolumePlan.Scratch("data", 64, false));
    }
}
