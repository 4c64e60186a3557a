package dev.slipway.policies.packs.any;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a container holds, as far as its image tells: images of servers with data, not of the tools that talk to one. */
public final class DataImage {
    /** What a server is asked for, so that a backup of one is told from a backup of another. */
    public enum Kind {
        POSTGRES("postgres|postgis|pgvector|timescale"),
        MONGO("mongo"),
        MYSQL("mysql|mariadb|percona"),
        /** Holds what can be made anew. */
        CACHE("redis|valkey|keydb|memcached");

        private final Pattern names;

        Kind(String names) {
            this.names = Pattern.compile(names);
        }

        /** Whether what it holds is lost when its disk is. */
        public boolean isDatabase() {
            return this != CACHE;
        }
    }

    private static final Pattern TOOLS = Pattern.compile(
            "exporter|backup|admin|proxy|pool|bouncer|operator|commander|insight|client|browser|express|migrat|-cli|agent");

    private DataImage() {}

    /** What the server of an image holds; nothing when it is no such server. */
    public static Optional<Kind> of(String reference) {
        String name = repository(reference);
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (TOOLS.matcher(last).find()) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.names.matcher(last).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** An image's reference without tag, digest and Docker Hub's own host. */
    static String repository(String reference) {
        String named = reference.split("@", 2)[0];
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        return (colon < 0 ? named : named.substring(0, colon))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^docker\\.io/(library/)?", "");
    }
}
