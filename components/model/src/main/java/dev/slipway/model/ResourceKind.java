package dev.slipway.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of things a uses-edge may point at, with the attributes each offers to {@code ${name.attribute}}. */
public enum ResourceKind {
    /** A relational database; {@code host} and {@code port} are the pooler's when there is one, {@code direct*} are not. */
    DATABASE(List.of(
            "host",
            "port",
            "name",
            "user",
            "password",
            "url",
            "directHost",
            "directPort",
            "directUrl",
            "readHost",
            "sslMode")),
    /** A Redis-compatible server. */
    CACHE(List.of("host", "port", "password", "url", "tls")),
    /** Object storage. */
    BUCKET(List.of(
            "name",
            "region",
            "endpoint",
            "accessKey",
            "secretKey",
            "cdnUrl",
            "replicaName",
            "replicaRegion",
            "replicaEndpoint",
            "replicaAccessKey",
            "replicaSecretKey",
            "replicaMode")),
    /** A service of the app, reached from inside. */
    SERVICE(List.of("host", "port", "url")),
    /** A static front end; its address is the public one. */
    SITE(List.of("url")),
    /** A service outside. */
    EXTERNAL(List.of("host", "port", "url"));

    // List.of is immutable, which the checker cannot see from the type.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> attributes;

    ResourceKind(List<String> attributes) {
        this.attributes = attributes;
    }

    /** The attributes in the order the reference lists them. */
    public List<String> attributes() {
        return attributes;
    }

    /** Whether the attribute carries a credential and so must stay secret; after a colon may stand whose it is. */
    public boolean isSecret(String attribute) {
        return switch (attribute.replaceFirst(":.*", "")) {
            case "password", "secretKey", "replicaSecretKey" -> true;
            case "url", "directUrl" -> this == DATABASE || this == CACHE;
            default -> false;
        };
    }

    /**
     * The variables that a uses-edge gives when the app file names none.
     *
     * @param resource name of the resource, which prefixes variables of kinds that an app has several of
     */
    public Map<String, String> defaultEnv(String resource) {
        String prefix = resource.toUpperCase(Locale.ROOT).replace('-', '_');
        Map<String, String> env = new LinkedHashMap<>();
        switch (this) {
            case DATABASE -> env.put("DATABASE_URL", "url");
            case CACHE -> env.put("REDIS_URL", "url");
            case BUCKET -> {
                env.put(prefix + "_BUCKET", "name");
                env.put(prefix + "_REGION", "region");
                env.put(prefix + "_ENDPOINT", "endpoint");
            }
            case SERVICE, SITE, EXTERNAL -> env.put(prefix + "_URL", "url");
        }
        return Ordered.copyOf(env);
    }
}
