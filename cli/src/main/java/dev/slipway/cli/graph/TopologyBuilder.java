package dev.slipway.cli.graph;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.Cache;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Environment;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Use;
import dev.slipway.model.Worker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every target draws of an app in the same way; a target adds its entry, its figures and its words. */
abstract class TopologyBuilder {
    static final String USERS = "users";

    final App app;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Zone, String> notes = new EnumMap<>(Zone.class);

    TopologyBuilder(App app) {
        this.app = app;
        node(USERS, NodeKind.USERS, Zone.INTERNET, "Users", List.of("HTTPS"));
    }

    /** Draws everything. */
    abstract Topology build();

    /** Figures of a service, a worker, a site. */
    abstract List<String> facts(Service service);

    abstract List<String> facts(Worker worker);

    abstract List<String> facts(Site site);

    abstract List<String> facts(Schedule schedule);

    /** Figures of a database that is a server. */
    abstract List<String> server(Database database);

    abstract List<String> facts(Cache cache);

    /** What a bucket is on the target, and its copy. */
    abstract String bucketKind();

    Zone bucketZone() {
        return Zone.STORAGE;
    }

    /** Where the copy of a bucket lies, if the target makes one. */
    abstract Optional<String> replicaRegion(Bucket bucket);

    /** Where a pooler runs. */
    abstract Zone poolerZone();

    /** Whether backups go to the app's own buckets; a managed service keeps its own. */
    abstract boolean backsUpToBuckets();

    final Topology topology(String where, Environment environment, Enclosure enclosure) {
        String title =
                app.name() + " · " + (environment == Environment.PROD ? "production" : "development") + " · " + where;
        return new Topology(title, enclosure, notes, List.copyOf(nodes.values()), List.copyOf(edges));
    }

    final void note(Zone zone, String text) {
        notes.put(zone, text);
    }

    final void node(String id, NodeKind kind, Zone zone, String title, List<String> facts) {
        nodes.put(id, new Node(id, kind, zone, title, facts, List.of()));
    }

    final void entry(String id, String title, List<String> facts, List<Way> ways) {
        nodes.put(
                id,
                new Node(
                        id,
                        NodeKind.ENTRY,
                        Zone.PUBLIC,
                        title,
                        facts,
                        ways.stream().map(Way::text).toList()));
        for (int row = 0; row < ways.size(); row++) {
            edges.add(new Edge(id, Optional.of(row), ways.get(row).to(), EdgeKind.ROUTE));
        }
    }

    final void edge(String from, String to, EdgeKind kind) {
        edges.add(new Edge(from, Optional.empty(), to, kind));
    }

    /** A row of an entry: host and path, and the part that answers. */
    record Way(String text, String to) {}

    private List<String> facts(Database database) {
        return database.engine() == DatabaseEngine.SQLITE ? List.of("SQLite, on a volume") : server(database);
    }

    /** The public host names; none where the app has no domain yet. */
    final List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        app.domain().ifPresent(hosts::add);
        hosts.addAll(app.aliases());
        return hosts;
    }

    /** The app's routes: the path alone where there is but one host to name. */
    final List<Way> ways() {
        boolean several = app.routes().stream().anyMatch(it -> it.host().isPresent());
        return app.routes().stream()
                .map(it -> new Way((several ? it.host().orElse("") : "") + it.path(), it.to()))
                .toList();
    }

    /** Components, data and the paths between them. */
    final void parts() {
        app.sites().forEach(it -> node(it.name(), NodeKind.SITE, Zone.PRIVATE, it.name(), facts(it)));
        app.services().forEach(it -> component(it.name(), NodeKind.SERVICE, it.container(), facts(it)));
        app.workers().forEach(it -> component(it.name(), NodeKind.WORKER, it.container(), facts(it)));
        app.schedules().forEach(it -> component(it.name(), NodeKind.SCHEDULE, it.container(), facts(it)));
        app.databases().forEach(this::database);
        app.caches().forEach(it -> {
            node(it.name(), NodeKind.CACHE, Zone.DATA, it.name(), facts(it));
            it.backup().flatMap(backup -> backup.bucket()).ifPresent(bucket -> backup(it.name(), bucket));
        });
        app.buckets().forEach(this::bucket);
        app.externals()
                .forEach(it -> node(
                        it.name(),
                        NodeKind.EXTERNAL,
                        Zone.OUTSIDE,
                        it.name(),
                        List.of(it.host() + (it.port() == 443 ? "" : ":" + it.port()))));
        app.workers().forEach(worker -> worker.queueCache().ifPresent(cache -> {
            if (worker.container().uses().stream().noneMatch(it -> it.resource().equals(cache))) {
                edge(worker.name(), cache, EdgeKind.USES);
            }
        }));
    }

    private void component(String name, NodeKind kind, Container container, List<String> facts) {
        node(name, kind, Zone.PRIVATE, name, facts);
        for (Use use : container.uses()) {
            edge(name, target(use), use.access() == Access.READ_ONLY ? EdgeKind.READS : EdgeKind.USES);
        }
        container.mounts().forEach(mount -> {
            String id = "volume-" + mount.name();
            node(id, NodeKind.VOLUME, Zone.DATA, mount.name(), List.of("volume, " + mount.sizeGiB() + " GiB"));
            edge(name, id, mount.readOnly() ? EdgeKind.READS : EdgeKind.USES);
        });
    }

    /** A database with a pooler is reached through it. */
    private String target(Use use) {
        return app.database(use.resource())
                .flatMap(Database::pooler)
                .map(it -> pooler(use.resource()))
                .orElse(use.resource());
    }

    private static String pooler(String database) {
        return database + "-pooler";
    }

    private void database(Database database) {
        node(database.name(), NodeKind.DATABASE, Zone.DATA, database.name(), facts(database));
        database.pooler().ifPresent(it -> {
            node(
                    pooler(database.name()),
                    NodeKind.POOLER,
                    poolerZone(),
                    "PgBouncer",
                    List.of("pool of " + it.poolSize(), "port " + it.port()));
            edge(pooler(database.name()), database.name(), EdgeKind.USES);
        });
        database.backup()
                .bucket()
                .filter(it -> database.engine() != DatabaseEngine.SQLITE)
                .ifPresent(it -> backup(database.name(), it));
    }

    private void backup(String from, String bucket) {
        if (backsUpToBuckets()) {
            edge(from, bucket, EdgeKind.COPIES);
        }
    }

    private void bucket(Bucket bucket) {
        List<String> facts = new ArrayList<>(List.of(bucketKind()));
        if (bucket.access() == BucketAccess.PRESIGNED) {
            facts.add("browsers, by signed links");
        } else if (bucket.access() == BucketAccess.CDN) {
            facts.add("read by all, through the CDN");
        }
        facts.add(bucket.versioning() ? "versions kept" : "no versions");
        node(bucket.name(), NodeKind.BUCKET, bucketZone(), bucket.name(), facts);
        replicaRegion(bucket).ifPresent(region -> {
            String id = bucket.name() + "-replica";
            boolean mirror = bucket.replica()
                    .filter(it -> it.mode() == ReplicaMode.MIRROR)
                    .isPresent();
            node(
                    id,
                    NodeKind.BUCKET,
                    Zone.SECOND_REGION,
                    bucket.name() + " replica",
                    List.of(region, mirror ? "follows deletions" : "keeps what is deleted"));
            if (bucket.replica()
                    .filter(it -> it.by() == ReplicatedBy.APPLICATION)
                    .isEmpty()) {
                edge(bucket.name(), id, EdgeKind.COPIES);
            } else {
                users(bucket).forEach(user -> edge(user, id, EdgeKind.COPIES));
            }
        });
    }

    private List<String> users(Bucket bucket) {
        return nodes.keySet().stream()
                .filter(id -> edges.stream()
                        .anyMatch(it -> it.from().equals(id) && it.to().equals(bucket.name())))
                .toList();
    }

    static List<String> lines(String... lines) {
        return Arrays.stream(lines).filter(it -> !it.isEmpty()).toList();
    }
}
