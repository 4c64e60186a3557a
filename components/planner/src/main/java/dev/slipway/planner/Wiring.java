package dev.slipway.planner;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Container;
import dev.slipway.model.EnvVar;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns a container's uses-edges and variables into one environment of values. */
public final class Wiring {
    private Wiring() {}

    /** The kind of the app's resource of that name, if there is one. */
    public static Optional<ResourceKind> kindOf(App app, String resource) {
        if (app.database(resource).isPresent()) {
            return Optional.of(ResourceKind.DATABASE);
        }
        if (app.cache(resource).isPresent()) {
            return Optional.of(ResourceKind.CACHE);
        }
        if (app.bucket(resource).isPresent()) {
            return Optional.of(ResourceKind.BUCKET);
        }
        if (app.service(resource).isPresent()) {
            return Optional.of(ResourceKind.SERVICE);
        }
        if (app.site(resource).isPresent()) {
            return Optional.of(ResourceKind.SITE);
        }
        return app.external(resource).map(external -> ResourceKind.EXTERNAL);
    }

    /**
     * All variables of a container: first what its uses-edges give, then its own, which win. In the order of the app file.
     *
     * @throws IllegalArgumentException when a uses-edge points at nothing; the model's checks refuse such an app before
     */
    public static Map<String, Value> environment(App app, Container container) {
        Map<String, Value> environment = new LinkedHashMap<>();
        for (Use use : container.uses()) {
            edge(app, use)
                    .forEach((variable, attribute) ->
                            environment.put(variable, settled(app, Value.ref(use.resource(), attribute))));
        }
        for (EnvVar variable : container.env()) {
            environment.put(variable.name(), settled(app, variable.value()));
        }
        return Collections.unmodifiableMap(environment);
    }

    /** The value with what the app file itself says about a copy of a bucket with another provider put in place of references. */
    static Value settled(App app, Value value) {
        return value.mapRefs(ref -> app.bucket(ref.resource())
                .flatMap(bucket -> bucket.replica().flatMap(replica -> copy(bucket, replica, ref.attribute())))
                .orElse(ref));
    }

    private static Optional<Value> copy(Bucket bucket, BucketReplica replica, String attribute) {
        if (attribute.equals("replicaMode")) {
            return Optional.of(Value.literal(replica.mode().name().toLowerCase(Locale.ROOT)));
        }
        if (replica.endpoint().isEmpty()) {
            return Optional.empty();
        }
        return switch (attribute) {
            case "replicaEndpoint" -> replica.endpoint().map(Value::literal);
            case "replicaRegion" -> replica.region().map(Value::literal);
            case "replicaName" -> replica.bucket().map(Value::literal);
            case "replicaAccessKey" -> Optional.of(Value.secret(RequiredSecrets.replicaAccessKey(bucket)));
            case "replicaSecretKey" -> Optional.of(Value.secret(RequiredSecrets.replicaSecretKey(bucket)));
            default -> Optional.empty();
        };
    }

    /** Whether a value must be handed over as a secret: it holds one, or a credential of a resource. */
    public static boolean isSecret(App app, Value value) {
        return value.leaves().anyMatch(leaf -> leaf instanceof Value.SecretRef || carriesCredential(app, leaf));
    }

    private static boolean carriesCredential(App app, Value leaf) {
        return leaf instanceof Value.Ref ref
                && kindOf(app, ref.resource())
                        .filter(kind -> kind.isSecret(ref.attribute()))
                        .isPresent();
    }

    private static Map<String, String> edge(App app, Use use) {
        if (!use.env().isEmpty()) {
            return use.env();
        }
        return kindOf(app, use.resource())
                .orElseThrow(
                        () -> new IllegalArgumentException("uses names " + use.resource() + ", which the app lacks"))
                .defaultEnv(use.resource());
    }
}
