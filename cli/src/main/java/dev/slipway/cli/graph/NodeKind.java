package dev.slipway.cli.graph;

import java.util.Locale;

/** What a part is; decides its colour and its sign. */
public enum NodeKind {
    USERS,
    /** A gateway, a load balancer, a content delivery network. */
    ENTRY,
    SERVICE,
    SITE,
    WORKER,
    SCHEDULE,
    POOLER,
    DATABASE,
    CACHE,
    VOLUME,
    BUCKET,
    BACKUP,
    EXTERNAL;

    /** The name in classes of style. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
