package dev.slipway.planner.kubernetes;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.External;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address and credentials of everything a uses-edge may point at. In a namespace all names are decided by the plan, so every
 * reference becomes text and secrets here; a Kubernetes plan holds no reference to resolve later.
 */
final class KubernetesAddresses {
    private final App app;
    private final KubernetesSettings settings;
    private final String domain;
    private final String instance;

    KubernetesAddresses(App app, KubernetesSettings settings, String instance) {
        this.app = app;
        this.settings = settings;
        this.instance = instance;
        this.domain = settings.domain().or(app::domain).orElse("");
    }

    /** The value without references, as a container with these uses-edges sees it. */
    Value resolve(Value value, List<Use> uses) {
        if (value instanceof Value.Ref ref) {
            return attribute(ref.resource(), ref.attribute(), accessOf(ref.resource(), uses));
        }
        if (value instanceof Value.Template template) {
            return join(
                    template.parts().stream().map(part -> resolve(part, uses)).toList());
        }
        return value;
    }

    /** An attribute of a resource of the app. */
    Value attribute(String resource, String attribute, Access access) {
        Optional<Value> found = app.database(resource)
                .map(it -> database(it, attribute, access))
                .or(() -> app.cache(resource).map(it -> cache(it, attribute)))
                .or(() -> app.bucket(resource).map(it -> bucket(it, attribute)))
                .or(() -> app.service(resource).map(it -> service(it, attribute)))
                .or(() -> app.site(resource).map(it -> Value.literal(publicUrl(it.name()))))
                .or(() -> app.external(resource).map(it -> external(it, attribute)));
        return found.orElseThrow(() ->
                new IllegalArgumentException("the app has no resource " + resource + " to take " + attribute + " of"));
    }

    static String poolerName(Database database) {
        return KubernetesNames.of(database.name(), "pooler");
    }

    /** Database name inside the server. */
    String databaseName(Database database) {
        return database.database().orElse(Naming.identifier(app.name()));
    }

    /** Role of the application. */
    String databaseUser(Database database) {
        return database.user().orElse(databaseName(database));
    }

    String directHost(Database database) {
        ExternalAddress external = settings.externalDatabases().get(database.name());
        return external == null ? KubernetesNames.of(database.name()) : external.host();
    }

    int directPort(Database database) {
        ExternalAddress external = settings.externalDatabases().get(database.name());
        return external == null ? database.port() : external.port();
    }

    String host(Database database) {
        return database.pooler().isPresent() ? poolerName(database) : directHost(database);
    }

    int port(Database database) {
        return database.pooler().map(pooler -> pooler.port()).orElse(directPort(database));
    }

    String cacheHost(Cache cache) {
        ExternalAddress external = settings.externalCaches().get(cache.name());
        return external == null ? KubernetesNames.of(cache.name()) : external.host();
    }

    int cachePort(Cache cache) {
        ExternalAddress external = settings.externalCaches().get(cache.name());
        return external == null ? cache.port() : external.port();
    }

    /** Real name of a bucket. */
    String bucketName(Bucket bucket) {
        return settings.s3().bucketNames().getOrDefault(bucket.name(), Naming.hyphenated(55, instance, bucket.name()));
    }

    /** Public URL of a service or site, without a trailing slash. */
    String publicUrl(String component) {
        Optional<Route> route =
                app.routes().stream().filter(it -> it.to().equals(component)).findFirst();
        String host = route.flatMap(Route::host).orElse(domain);
        String path = route.map(Route::path).orElse("/");
        return "https://" + host + (path.equals("/") ? "" : path);
    }

    static int servicePort(Service service) {
        return service.ports().stream()
                .filter(port -> port.purpose() == PortPurpose.HTTP)
                .findFirst()
                .or(() -> service.ports().stream().findFirst())
                .map(port -> port.number())
                .orElse(80);
    }

    private Value database(Database database, String attribute, Access access) {
        if (FileDatabases.isFile(database)) {
            return Value.literal(
                    switch (attribute) {
                        case "name" -> databaseName(database);
                        case "url", "directUrl" -> "sqlite://" + FileDatabases.path(this, database);
                        default -> "";
                    });
        }
        Optional<DatabaseUser> reader = access == Access.READ_ONLY ? database.reader() : Optional.empty();
        String user = reader.map(DatabaseUser::name).orElse(databaseUser(database));
        Value password = Value.secret(reader.map(it -> RequiredSecrets.userPassword(database, it))
                .orElse(RequiredSecrets.databasePassword(database)));
        return switch (attribute) {
            case "host", "readHost" -> Value.literal(host(database));
            case "port" -> Value.literal(Integer.toString(port(database)));
            case "name" -> Value.literal(databaseName(database));
            case "user" -> Value.literal(user);
            case "password" -> password;
            case "url" ->
                databaseUrl(
                        user,
                        password,
                        host(database),
                        port(database),
                        databaseName(database),
                        sslMode(database, database.pooler().isPresent()));
            case "directHost" -> Value.literal(directHost(database));
            case "sslMode" -> Value.literal(sslMode(database, database.pooler().isPresent()));
            case "directPort" -> Value.literal(Integer.toString(directPort(database)));
            case "directUrl" ->
                databaseUrl(
                        user,
                        password,
                        directHost(database),
                        directPort(database),
                        databaseName(database),
                        sslMode(database, false));
            default -> throw unknown(database.name(), attribute);
        };
    }

    private Value databaseUrl(String user, Value password, String host, int port, String database, String sslMode) {
        return Value.template(
                Value.literal("postgres://" + user + ":"),
                password,
                Value.literal("@" + host + ":" + port + "/" + database + "?sslmode=" + sslMode));
    }

    /**
     * Server and pooler sign their own certificates, so clients encrypt and do not verify. A server elsewhere is always called encrypted; a
     * pooler of ours before it has a certificate only where TLS is asked for.
     */
    private String sslMode(Database database, boolean pooled) {
        boolean elsewhere = settings.externalDatabases().containsKey(database.name());
        return database.tls() || (elsewhere && !pooled) ? "require" : "disable";
    }

    private Value cache(Cache cache, String attribute) {
        Value password = Value.secret(RequiredSecrets.cachePassword(cache));
        String scheme = settings.externalCaches().containsKey(cache.name()) ? "rediss" : "redis";
        return switch (attribute) {
            case "host" -> Value.literal(cacheHost(cache));
            case "tls" -> Value.literal(Boolean.toString(scheme.equals("rediss")));
            case "port" -> Value.literal(Integer.toString(cachePort(cache)));
            case "password" -> password;
            case "url" ->
                Value.template(
                        Value.literal(scheme + "://:"),
                        password,
                        Value.literal("@" + cacheHost(cache) + ":" + cachePort(cache)));
            default -> throw unknown(cache.name(), attribute);
        };
    }

    private Value bucket(Bucket bucket, String attribute) {
        S3Settings s3 = settings.s3();
        return switch (attribute) {
            case "name" -> Value.literal(bucketName(bucket));
            case "region" -> Value.literal(s3.region());
            case "endpoint" -> Value.literal(s3.url());
            case "accessKey" -> Value.secret(s3.accessKeySecret());
            case "secretKey" -> Value.secret(s3.secretKeySecret());
            case "cdnUrl" ->
                Value.literal(bucket.cdnDomain().map(name -> "https://" + name).orElse(""));
            case "replicaName" -> Value.literal(bucket.replica().isPresent() ? replicaName(bucket) : "");
            case "replicaRegion" -> Value.literal(bucket.replica().isPresent() ? replicaRegion(bucket) : "");
            case "replicaEndpoint" -> Value.literal(replicaEndpoint(bucket));
            case "replicaAccessKey" -> Value.secret(s3.accessKeySecret());
            case "replicaSecretKey" -> Value.secret(s3.secretKeySecret());
            default -> throw unknown(bucket.name(), attribute);
        };
    }

    String replicaName(Bucket bucket) {
        return bucketName(bucket) + "-replica";
    }

    /** Region of the second copy. */
    String replicaRegion(Bucket bucket) {
        return bucket.replica()
                .flatMap(BucketReplica::region)
                .orElse(settings.s3().replicaRegion());
    }

    /** Address of the second copy's store; the wiring has settled one with another provider before. */
    String replicaEndpoint(Bucket bucket) {
        return settings.s3().url(replicaRegion(bucket));
    }

    private static Value service(Service service, String attribute) {
        String host = KubernetesNames.of(service.name());
        int port = servicePort(service);
        return switch (attribute) {
            case "host" -> Value.literal(host);
            case "port" -> Value.literal(Integer.toString(port));
            case "url" -> Value.literal("http://" + host + ":" + port);
            default -> throw unknown(service.name(), attribute);
        };
    }

    private static Value external(External external, String attribute) {
        return switch (attribute) {
            case "host" -> Value.literal(external.host());
            case "port" -> Value.literal(Integer.toString(external.port()));
            case "url" -> Value.literal(external.url());
            default -> throw unknown(external.name(), attribute);
        };
    }

    private static Access accessOf(String resource, List<Use> uses) {
        return uses.stream()
                .filter(use -> use.resource().equals(resource))
                .map(Use::access)
                .findFirst()
                .orElse(Access.READ_WRITE);
    }

    /** Neighbouring texts become one, so that a plan reads as it will run. */
    private static Value join(List<Value> parts) {
        List<Value> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Value leaf : parts.stream().flatMap(Value::leaves).toList()) {
            if (leaf instanceof Value.Literal literal) {
                text.append(literal.text());
            } else {
                flush(text, joined);
                joined.add(leaf);
            }
        }
        flush(text, joined);
        if (joined.isEmpty()) {
            return Value.literal("");
        }
        return joined.size() == 1 ? joined.get(0) : new Value.Template(joined);
    }

    private static void flush(StringBuilder text, List<Value> joined) {
        if (!text.isEmpty()) {
            joined.add(Value.literal(text.toString()));
            text.setLength(0);
        }
    }

    private static IllegalArgumentException unknown(String resource, String attribute) {
        return new IllegalArgumentException(resource + " has no attribute " + attribute);
    }
}
