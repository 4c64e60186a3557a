package dev.slipway.planner.files;

import dev.slipway.model.Database;
import dev.slipway.model.PoolMode;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Configuration of PgBouncer: {@code pgbouncer.ini} and the list of users.
 *
 * @param databaseHost address of the server
 * @param databasePort port of the server
 * @param database database name on both sides
 * @param users roles that may log in
 * @param mode when a server connection is given back (CLP-DB-06)
 * @param maxClients client connections at most (CLP-DB-07)
 * @param poolSize server connections for each database and user (CLP-DB-07)
 * @param port port it listens on (CLP-DB-06)
 * @param userList path of the list of users
 * @param encrypted whether clients must encrypt, with the server's certificate at {@link PostgresTls}, and the server is asked to
 */
public record PgBouncerConfig(
        String databaseHost,
        int databasePort,
        String database,
        List<User> users,
        PoolMode mode,
        int maxClients,
        int poolSize,
        int port,
        String userList,
        boolean encrypted) {
    /**
     * A role that may log in.
     *
     * @param name role name
     * @param passwordSecret name of the secret that holds its password
     */
    public record User(String name, String passwordSecret) {}

    public PgBouncerConfig {
        users = List.copyOf(users);
    }

    /** All roles of a database, the application's first. */
    public static List<User> users(String owner, Database database) {
        List<User> users = new ArrayList<>(List.of(new User(owner, RequiredSecrets.databasePassword(database))));
        database.users()
                .forEach(user -> users.add(new User(user.name(), RequiredSecrets.userPassword(database, user))));
        return users;
    }

    /** Clients need not encrypt. */
    public PgBouncerConfig(
            String databaseHost,
            int databasePort,
            String database,
            List<User> users,
            PoolMode mode,
            int maxClients,
            int poolSize,
            int port,
            String userList) {
        this(databaseHost, databasePort, database, users, mode, maxClients, poolSize, port, userList, false);
    }

    /** The text of pgbouncer.ini; holds no secret. */
    public String ini() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addr", "0.0.0.0");
        settings.put("listen_port", Integer.toString(port));
        settings.put("unix_socket_dir", "");
        settings.put("auth_type", "scram-sha-256");
        settings.put("auth_file", userList);
        settings.put("pool_mode", mode.name().toLowerCase(Locale.ROOT));
        settings.put("max_client_conn", Integer.toString(maxClients));
        settings.put("default_pool_size", Integer.toString(poolSize));
        settings.put("server_reset_query", "DISCARD ALL");
        settings.put("ignore_startup_parameters", "extra_float_digits,options");
        if (encrypted) {
            settings.put("client_tls_sslmode", "require");
            settings.put("client_tls_cert_file", PostgresTls.CERTIFICATE);
            settings.put("client_tls_key_file", PostgresTls.KEY);
        }
        settings.put("server_tls_sslmode", encrypted ? "require" : "prefer");
        settings.put("query_wait_timeout", "30");
        settings.put("log_connections", "0");
        settings.put("log_disconnections", "0");
        StringBuilder out = new StringBuilder("[databases]\n");
        out.append(database)
                .append(" = host=")
                .append(databaseHost)
                .append(" port=")
                .append(databasePort)
                .append(" dbname=")
                .append(database)
                .append("\n\n[pgbouncer]\n");
        settings.forEach(
                (name, value) -> out.append((name + " = " + value).strip()).append('\n'));
        return out.toString();
    }

    /** The list of users: name and password, which PgBouncer needs in the clear to log in to the server by SCRAM. */
    public Value userListFile() {
        FileText file = new FileText();
        for (User user : users) {
            file.text("\"" + user.name() + "\" \"")
                    .secret(user.passwordSecret())
                    .line("\"");
        }
        return file.toValue();
    }
}
