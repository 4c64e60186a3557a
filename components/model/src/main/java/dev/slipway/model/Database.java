package dev.slipway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A relational database.
 *
 * @param name unique in the app
 * @param engine default postgres
 * @param version major version; default 16
 * @param database database name inside the server; default the app's name with underscores
 * @param user the application's role; default the database name
 * @param port port where it is self-hosted or can be chosen; default 5432
 * @param storageGiB storage in GiB, from 5; default 20
 * @param resources size: limits on a host or cluster, instance class on AWS; default one core and 1 GiB
 * @param tuning server parameters in PostgreSQL's own names and units, such as {@code max_connections: 100}
 * @param initArgs arguments of initdb where the cluster is self-hosted
 * @param extensions extensions the application needs
 * @param pooler connection pooler; default none
 * @param highAvailability a standby that takes over; default in prod where the target can
 * @param readReplicas read replicas, 0 to 5; default 0
 * @param users further roles
 * @param tls whether connections must be encrypted where they leave a host; default yes
 * @param backup how it is backed up
 */
public record Database(
        String name,
        DatabaseEngine engine,
        int version,
        Optional<String> database,
        Optional<String> user,
        int port,
        int storageGiB,
        Resources resources,
        Map<String, String> tuning,
        List<String> initArgs,
        List<String> extensions,
        Optional<Pooler> pooler,
        Optional<Boolean> highAvailability,
        int readReplicas,
        List<DatabaseUser> users,
        boolean tls,
        Backup backup) {
    public Database {
        tuning = Ordered.copyOf(tuning);
        initArgs = List.copyOf(initArgs);
        extensions = List.copyOf(extensions);
        users = List.copyOf(users);
    }

    /** The first role that may only read, which containers use whose edge is read-only. */
    public Optional<DatabaseUser> reader() {
        return users.stream().filter(user -> user.access() == Access.READ_ONLY).findFirst();
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the options of a database. */
    public static final class Builder {
        private final String name;
        private DatabaseEngine engine = DatabaseEngine.POSTGRES;
        private int version = 16;
        private Optional<String> database = Optional.empty();
        private Optional<String> user = Optional.empty();
        private int port = 5432;
        private int storageGiB = 20;
        private Resources resources = new Resources(1000, 1024);
        private Map<String, String> tuning = Map.of();
        private List<String> initArgs = List.of();
        private List<String> extensions = List.of();
        private Optional<Pooler> pooler = Optional.empty();
        private Optional<Boolean> highAvailability = Optional.empty();
        private int readReplicas = 0;
        private List<DatabaseUser> users = List.of();
        private boolean tls = true;
        private Backup backup = Backup.builder().build();

        private Builder(String name) {
            this.name = name;
        }

        public Builder engine(DatabaseEngine engine) {
            this.engine = engine;
            return this;
        }

        public Builder version(int version) {
            this.version = version;
            return this;
        }

        public Builder database(String database) {
            this.database = Optional.of(database);
            return this;
        }

        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder storageGiB(int storageGiB) {
            this.storageGiB = storageGiB;
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public Builder tuning(Map<String, String> tuning) {
            this.tuning = tuning;
            return this;
        }

        public Builder initArgs(List<String> initArgs) {
            this.initArgs = initArgs;
            return this;
        }

        public Builder extensions(List<String> extensions) {
            this.extensions = extensions;
            return this;
        }

        public Builder pooler(Pooler pooler) {
            this.pooler = Optional.of(pooler);
            return this;
        }

        public Builder highAvailability(boolean highAvailability) {
            this.highAvailability = Optional.of(highAvailability);
            return this;
        }

        public Builder readReplicas(int readReplicas) {
            this.readReplicas = readReplicas;
            return this;
        }

        public Builder users(List<DatabaseUser> users) {
            this.users = users;
            return this;
        }

        public Builder tls(boolean tls) {
            this.tls = tls;
            return this;
        }

        public Builder backup(Backup backup) {
            this.backup = backup;
            return this;
        }

        public Database build() {
            return new Database(
                    name,
                    engine,
                    version,
                    database,
                    user,
                    port,
                    storageGiB,
                    resources,
                    tuning,
                    initArgs,
                    extensions,
                    pooler,
                    highAvailability,
                    readReplicas,
                    users,
                    tls,
                    backup);
        }
    }
}
