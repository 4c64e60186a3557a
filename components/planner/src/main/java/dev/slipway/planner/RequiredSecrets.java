package dev.slipway.planner;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.SecretSource;
import dev.slipway.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The secrets a stack must hold before it can be launched: the app's own, and those that its data services and dashboards need. */
public final class RequiredSecrets {
    /** Name of the secret that holds the password of Grafana's admin (CLP-MON-02). */
    public static final String GRAFANA_PASSWORD = "grafana-password";

    /** Name of the secret that holds the access key id of the storage that holds the buckets where the target has none of its own. */
    public static final String STORAGE_ACCESS_KEY = "s3-access-key";

    /** Name of the secret that holds the secret key of that storage. */
    public static final String STORAGE_SECRET_KEY = "s3-secret-key";

    /** Name of the secret that CloudFront shows to the load balancer, so that nobody comes around it. */
    public static final String ORIGIN_TOKEN = "origin-token";

    private RequiredSecrets() {}

    /** All secrets, each once, the app's own first. */
    public static List<Secret> of(App app, Target target) {
        List<Secret> secrets = new ArrayList<>(app.secrets());
        for (Database database : app.databases()) {
            if (database.engine() == DatabaseEngine.POSTGRES) {
                add(
                        secrets,
                        password(
                                databasePassword(database),
                                "password of the application's role in " + database.name()));
                if (target == Target.KUBERNETES) {
                    add(
                            secrets,
                            password(
                                    backupPassword(database),
                                    "password of the role that backs " + database.name() + " up"));
                }
                if (target == Target.AWS) {
                    masterPassword(database)
                            .ifPresent(name -> add(
                                    secrets, password(name, "password of the administrator of " + database.name())));
                }
                if (target == Target.AWS && database.pooler().isPresent()) {
                    add(
                            secrets,
                            Secret.builder(poolerTlsSeed(database))
                                    .encoding(SecretEncoding.HEX)
                                    .length(32)
                                    .description("seed of the TLS key of the pooler of " + database.name())
                                    .build());
                }
                for (DatabaseUser user : database.users()) {
                    add(secrets, password(userPassword(database, user), "password of role " + user.name()));
                }
            }
        }
        for (Cache cache : app.caches()) {
            add(secrets, password(cachePassword(cache), "password of cache " + cache.name()));
        }
        if (!app.buckets().isEmpty() && target != Target.AWS) {
            add(secrets, storageKey(STORAGE_ACCESS_KEY, "access key id of the S3-compatible storage"));
            add(secrets, storageKey(STORAGE_SECRET_KEY, "secret key of the S3-compatible storage"));
        }
        for (Bucket bucket : app.buckets()) {
            if (bucket.replica().flatMap(BucketReplica::endpoint).isPresent()) {
                add(secrets, storageKey(replicaAccessKey(bucket), "access key id of the copy of " + bucket.name()));
                add(secrets, storageKey(replicaSecretKey(bucket), "secret key of the copy of " + bucket.name()));
            }
        }
        if (app.monitoring().enabled() && target != Target.AWS) {
            add(secrets, password(GRAFANA_PASSWORD, "password of Grafana's admin"));
        }
        if (target == Target.AWS && (!app.sites().isEmpty() || cloudFront(app))) {
            add(secrets, password(ORIGIN_TOKEN, "header by which the load balancer knows its CloudFront distribution"));
        }
        return List.copyOf(secrets);
    }

    private static boolean cloudFront(App app) {
        return app.cdn().filter(it -> it.on(Target.AWS).equals("cloudfront")).isPresent();
    }

    /** Name of the secret that holds the password of the application's role. */
    public static String databasePassword(Database database) {
        return database.name() + "-password";
    }

    /** Name of the secret that holds the administrator's password on RDS; empty where RDS keeps it itself: it does not beside read replicas. */
    public static Optional<String> masterPassword(Database database) {
        return database.readReplicas() > 0 ? Optional.of(database.name() + "-master-password") : Optional.empty();
    }

    /** Name of the secret that holds the password of the role that makes backups where these come over the network. */
    public static String backupPassword(Database database) {
        return database.name() + "-backup-password";
    }

    /** Name of the secret from which the TLS key of a database's pooler is made, where pooler and service are on different hosts. */
    public static String poolerTlsSeed(Database database) {
        return database.name() + "-pooler-tls-seed";
    }

    /** Name of the secret that holds the password of a further role. */
    public static String userPassword(Database database, DatabaseUser user) {
        return database.name() + "-" + user.name() + "-password";
    }

    /** Name of the secret that holds a cache's password. */
    public static String cachePassword(Cache cache) {
        return cache.name() + "-password";
    }

    /** Name of the secret that holds the access key id of a bucket's copy with another provider. */
    public static String replicaAccessKey(Bucket bucket) {
        return bucket.name() + "-replica-access-key";
    }

    /** Name of the secret that holds the secret key of a bucket's copy with another provider. */
    public static String replicaSecretKey(Bucket bucket) {
        return bucket.name() + "-replica-secret-key";
    }

    private static Secret password(String name, String description) {
        return Secret.builder(name).description(description).build();
    }

    private static Secret storageKey(String name, String description) {
        return Secret.builder(name)
                .source(SecretSource.SUPPLIED)
                .description(description)
                .build();
    }

    private static void add(List<Secret> secrets, Secret secret) {
        if (secrets.stream().noneMatch(it -> it.name().equals(secret.name()))) {
            secrets.add(secret);
        }
    }
}
