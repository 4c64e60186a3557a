package dev.slipway.planner.kubernetes;

import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Service;
import dev.slipway.model.Worker;
import dev.slipway.planner.files.SqliteBackupScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What keeps an app from being planned for a cluster; all of it at once, each with what to do. */
final class KubernetesFaults {
    private final Draft draft;
    private final List<String> faults = new ArrayList<>();

    private KubernetesFaults(Draft draft) {
        this.draft = draft;
    }

    static List<String> of(Draft draft) {
        KubernetesFaults faults = new KubernetesFaults(draft);
        faults.settings();
        faults.names();
        draft.app.databases().forEach(faults::database);
        draft.app.caches().forEach(faults::cache);
        draft.app.services().forEach(faults::service);
        draft.app.workers().forEach(faults::worker);
        draft.app.buckets().forEach(faults::bucket);
        return List.copyOf(faults.faults);
    }

    private void settings() {
        KubernetesSettings settings = draft.settings;
        if (!draft.namespace.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
            faults.add("slipway:namespace must be at most 63 lower-case letters, digits and hyphens, found "
                    + draft.namespace + "; give another name");
        }
        if (settings.edge() == EdgeKind.GATEWAY && settings.className().isEmpty()) {
            faults.add(
                    "slipway:gatewayClass is missing, which the Gateway API needs; set it to a GatewayClass of the cluster");
        }
        if (settings.issuer().isPresent() && !settings.certManager()) {
            faults.add("slipway:certificateIssuer names " + settings.issuer().get()
                    + ", which needs cert-manager; add cert-manager to slipway:operators or keep a certificate in"
                    + " slipway:tlsSecret");
        }
        known(
                "externalDatabases",
                settings.externalDatabases(),
                draft.app.databases().stream().map(Database::name));
        known(
                "externalCaches",
                settings.externalCaches(),
                draft.app.caches().stream().map(Cache::name));
        known(
                "bucketNames",
                settings.s3().bucketNames(),
                draft.app.buckets().stream().map(Bucket::name));
        if (!draft.app.routes().isEmpty() && draft.domain.isEmpty()) {
            faults.add("the app has routes but no domain; set slipway:domain or domain in the app file");
        }
    }

    private void known(String key, Map<String, ?> given, Stream<String> names) {
        Set<String> known = names.collect(Collectors.toCollection(TreeSet::new));
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add("slipway:" + key + " names " + name + ", which the app lacks; it has "
                        + (known.isEmpty() ? "none" : String.join(", ", known))));
    }

    /** Components share one namespace with what Slipway adds. */
    private void names() {
        Map<String, String> owners = new HashMap<>();
        reserved().forEach(name -> owners.put(name, "Slipway's own " + name));
        draft.app.databases().forEach(database -> {
            claim(owners, KubernetesNames.of(database.name()), "databases." + database.name());
            database.pooler()
                    .ifPresent(pooler -> claim(
                            owners,
                            KubernetesAddresses.poolerName(database),
                            "the pooler of databases." + database.name()));
        });
        draft.app.caches().forEach(it -> claim(owners, KubernetesNames.of(it.name()), "caches." + it.name()));
        draft.app.services().forEach(it -> claim(owners, KubernetesNames.of(it.name()), "services." + it.name()));
        draft.app.workers().forEach(it -> claim(owners, KubernetesNames.of(it.name()), "workers." + it.name()));
        draft.app.sites().forEach(it -> claim(owners, KubernetesNames.of(it.name()), "sites." + it.name()));
        draft.app
                .buckets()
                .forEach(it -> claim(owners, BucketPlanner.component(it), "the set-up of buckets." + it.name()));
        draft.app.schedules().forEach(it -> claim(owners, KubernetesNames.of(it.name()), "schedules." + it.name()));
    }

    private Stream<String> reserved() {
        Stream<String> always = draft.app.routes().isEmpty() ? Stream.empty() : Stream.of(EdgePlanner.GATEWAY);
        return draft.app.monitoring().enabled()
                ? Stream.concat(
                        always,
                        Stream.of(
                                "prometheus",
                                "alertmanager",
                                "grafana",
                                "loki",
                                "log-agent",
                                "pushgateway",
                                "blackbox"))
                : always;
    }

    private void claim(Map<String, String> owners, String name, String owner) {
        String other = owners.putIfAbsent(name, owner);
        if (other != null) {
            faults.add(owner + " and " + other + " would both be named " + name + " in the namespace; rename one");
        }
    }

    private void database(Database database) {
        String where = "databases." + database.name();
        if (database.engine() == DatabaseEngine.POSTGRES
                && draft.images.postgres(database).isEmpty()) {
            faults.add(where + ".version must be a PostgreSQL major version from 14 to 18, found " + database.version()
                    + "; give one of these");
        }
        if (FileDatabases.isFile(database)) {
            database.backup().schedules().stream()
                    .flatMap(schedule -> SqliteBackupScript.fault(database, schedule).stream())
                    .forEach(faults::add);
        }
        database.backup()
                .bucket()
                .filter(bucket -> draft.app.bucket(bucket).isEmpty())
                .ifPresent(bucket -> faults.add(
                        where + ".backup.bucket names " + bucket + ", which the app lacks; add it under buckets"));
    }

    private void cache(Cache cache) {
        if (draft.images.cache(cache).isEmpty()) {
            faults.add("caches." + cache.name() + ".version must be a version that "
                    + cache.engine().name().toLowerCase(Locale.ROOT) + " has, such as 7.2 or 8, found "
                    + cache.version() + "; give one of these");
        }
    }

    private void service(Service service) {
        int most = service.scaling().map(scaling -> scaling.max()).orElse(service.replicas());
        singleWriter("services." + service.name(), service.container(), most);
        if (service.ports().isEmpty()) {
            faults.add("services." + service.name()
                    + " has no port, so nothing can reach it; add ports or make it a worker");
        }
    }

    private void worker(Worker worker) {
        int most = worker.scaling().map(scaling -> scaling.max()).orElse(worker.replicas());
        singleWriter("workers." + worker.name(), worker.container(), most);
    }

    private void singleWriter(String where, Container container, int replicas) {
        container.mounts().stream()
                .filter(mount -> !mount.shared() && !mount.readOnly() && replicas > 1)
                .forEach(mount -> faults.add(where + " runs up to " + replicas + " replicas, but volume " + mount.name()
                        + " can be written by one node only; set shared: true (the storage class must offer ReadWriteMany)"
                        + " or run one replica"));
    }

    private void bucket(Bucket bucket) {
        String name = draft.addresses.bucketName(bucket);
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            faults.add("buckets." + bucket.name() + " would be named " + name
                    + ", but bucket names are 3 to 63 lower-case letters, digits, dots and hyphens; give a name in"
                    + " slipway:bucketNames");
        }
    }
}
