package dev.slipway.planner.kubernetes;

import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.EnvVar;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The network path that a uses-edge opens: to exactly the pod, port or address it names. */
final class UsesPaths {
    private UsesPaths() {}

    static void open(Draft draft, String component, Container container, Use use) {
        draft.app
                .database(use.resource())
                .filter(database -> !FileDatabases.isFile(database))
                .ifPresent(database -> database(draft, component, database, attributes(container, use)));
        draft.app.cache(use.resource()).ifPresent(cache -> {
            ExternalAddress elsewhere = draft.settings.externalCaches().get(cache.name());
            if (elsewhere == null) {
                draft.network.allow(component, KubernetesNames.of(cache.name()), cache.port());
            } else {
                draft.network.elsewhere(component, elsewhere);
            }
        });
        draft.app.bucket(use.resource()).ifPresent(bucket -> {
            storage(draft, component);
            copyElsewhere(draft, component, bucket);
        });
        draft.app.service(use.resource()).ifPresent(service -> service.ports()
                .forEach(port -> draft.network.allow(component, KubernetesNames.of(service.name()), port.number())));
        draft.app.external(use.resource()).ifPresent(external -> draft.network.internet(component, external.port()));
    }

    /** To the pooler where there is one; to the server itself when the container asks for a direct address. */
    private static void database(Draft draft, String component, Database database, Set<String> attributes) {
        boolean direct = attributes.stream().anyMatch(it -> it.startsWith("direct"));
        boolean pooled = attributes.stream()
                .anyMatch(it -> Set.of("host", "port", "url", "readHost").contains(it));
        database.pooler()
                .filter(pooler -> pooled || !direct)
                .ifPresent(pooler ->
                        draft.network.allow(component, KubernetesAddresses.poolerName(database), pooler.port()));
        if (direct || database.pooler().isEmpty()) {
            databaseServer(draft, component, database);
        }
    }

    /** What a container asks of a resource: by its edge, its variables and its files. */
    private static Set<String> attributes(Container container, Use use) {
        Set<String> attributes = new HashSet<>(
                use.env().isEmpty()
                        ? ResourceKind.DATABASE.defaultEnv(use.resource()).values()
                        : use.env().values());
        Stream.concat(
                        container.env().stream().map(EnvVar::value),
                        container.files().stream().map(file -> file.content()))
                .flatMap(Value::leaves)
                .forEach(leaf -> {
                    if (leaf instanceof Value.Ref ref && ref.resource().equals(use.resource())) {
                        attributes.add(ref.attribute());
                    }
                });
        return attributes;
    }

    /** To the server itself, past the pooler. */
    static void databaseServer(Draft draft, String component, Database database) {
        ExternalAddress elsewhere = draft.settings.externalDatabases().get(database.name());
        if (elsewhere == null) {
            draft.network.allow(component, KubernetesNames.of(database.name()), database.port());
        } else {
            draft.network.elsewhere(component, elsewhere);
        }
    }

    /** To the object storage. */
    static void storage(Draft draft, String component) {
        storage(draft, component, draft.settings.s3().url());
    }

    /** To an address of the object storage, which may have one for each region. */
    static void storage(Draft draft, String component, String url) {
        URI endpoint = URI.create(url);
        int standard = "http".equals(endpoint.getScheme()) ? 80 : 443;
        int port = endpoint.getPort() > 0 ? endpoint.getPort() : standard;
        List<String> ranges = draft.settings.s3().ranges();
        if (ranges.isEmpty()) {
            draft.network.internet(component, port);
        }
        ranges.forEach(range -> draft.network.out(component, new PeerPlan.Addresses(range, List.of()), port));
    }

    /** Where the application itself keeps the copy with another provider, that one is on the internet. */
    private static void copyElsewhere(Draft draft, String component, Bucket bucket) {
        bucket.replica()
                .flatMap(BucketReplica::endpoint)
                .map(URI::create)
                .ifPresent(endpoint ->
                        draft.network.internet(component, endpoint.getPort() > 0 ? endpoint.getPort() : 443));
    }
}
