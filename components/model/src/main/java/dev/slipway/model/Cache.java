package dev.slipway.model;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Redis-compatible server.
 *
 * @param name unique in the app
 * @param engine default redis
 * @param version major version, or major.minor; default 7
 * @param port default 6379
 * @param maxMemoryMiB memory limit for data in MiB, from 16; default 256
 * @param resources limits of the server; default what the data and a copy of it on its way to disk need
 * @param eviction what a full cache does; default noeviction
 * @param persistence how it survives a restart; default not
 * @param roles what it is used for; default cache
 * @param replicas read replicas, 0 to 5; default 0 (prod on AWS takes 1 for failover)
 * @param backup how it is backed up; default not
 */
public record Cache(
        String name,
        CacheEngine engine,
        String version,
        int port,
        int maxMemoryMiB,
        Optional<Resources> resources,
        Eviction eviction,
        Persistence persistence,
        Set<CacheRole> roles,
        int replicas,
        Optional<Backup> backup) {
    public Cache {
        // An enum's order, not a hash's, so that plans are printed the same each time.
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the options of a cache. */
    public static final class Builder {
        private final String name;
        private CacheEngine engine = CacheEngine.REDIS;
        private String version = "7";
        private int port = 6379;
        private int maxMemoryMiB = 256;
        private Optional<Resources> resources = Optional.empty();
        private Eviction eviction = Eviction.NOEVICTION;
        private Persistence persistence = Persistence.NONE;
        private Set<CacheRole> roles = Set.of(CacheRole.CACHE);
        private int replicas = 0;
        private Optional<Backup> backup = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        public Builder engine(CacheEngine engine) {
            this.engine = engine;
            return this;
        }

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder maxMemoryMiB(int maxMemoryMiB) {
            this.maxMemoryMiB = maxMemoryMiB;
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = Optional.of(resources);
            return this;
        }

        public Builder eviction(Eviction eviction) {
            this.eviction = eviction;
            return this;
        }

        public Builder persistence(Persistence persistence) {
            this.persistence = persistence;
            return this;
        }

        public Builder roles(Set<CacheRole> roles) {
            this.roles = roles;
            return this;
        }

        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        public Builder backup(Backup backup) {
            this.backup = Optional.of(backup);
            return this;
        }

        public Cache build() {
            return new Cache(
                    name,
                    engine,
                    version,
                    port,
                    maxMemoryMiB,
                    resources,
                    eviction,
                    persistence,
                    roles,
                    replicas,
                    backup);
        }
    }
}
