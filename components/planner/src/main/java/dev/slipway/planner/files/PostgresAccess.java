package dev.slipway.planner.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may log in to a self-hosted PostgreSQL: the application's roles over the network with SCRAM, helpers of the stack (backups,
 * metrics) over the server's own socket by their user id and without any password, the superuser never over the network.
 *
 * @param database the application's database
 * @param roles roles that may log in over the network
 * @param encrypted whether roles must encrypt their connections over the network
 * @param networkBackups whether backups log in over the network, as they must where they cannot share the server's socket
 */
public record PostgresAccess(String database, List<String> roles, boolean encrypted, boolean networkBackups) {
    /** Role that reads the server's statistics. */
    public static final String MONITOR_ROLE = "slipway_monitor";

    /** Role that reads everything and copies the cluster, where backups come over the network. */
    public static final String BACKUP_ROLE = "slipway_backup";

    /** Name of the user map. */
    private static final String MAP = "slipway";

    public PostgresAccess {
        roles = List.copyOf(roles);
    }

    /** How an exporter beside the server reads its statistics: over its socket, by its user id and without a password. */
    public static String statistics(int port, String database) {
        return "host=/var/run/postgresql port=" + port + " user=" + MONITOR_ROLE + " dbname=" + database
                + " sslmode=disable";
    }

    /** Connections may be plain. */
    public PostgresAccess(String database, List<String> roles, boolean networkBackups) {
        this(database, roles, false, networkBackups);
    }

    /** pg_hba.conf: first match decides. */
    public String hba() {
        List<String> lines = new ArrayList<>();
        lines.add("# type  database  user  address  method");
        lines.add("local all postgres peer");
        lines.add("local all " + MONITOR_ROLE + " peer map=" + MAP);
        lines.add("local replication postgres peer");
        lines.add("host all postgres all reject");
        lines.add("host all " + MONITOR_ROLE + " all reject");
        for (String role : roles) {
            lines.add(
                    (encrypted ? "hostssl " : "host ") + quoted(database) + " " + quoted(role) + " all scram-sha-256");
        }
        if (networkBackups) {
            lines.add("host " + quoted(database) + ",postgres " + BACKUP_ROLE + " all scram-sha-256");
            lines.add("host replication " + BACKUP_ROLE + " all scram-sha-256");
        }
        lines.add("host all all all reject");
        return String.join("\n", lines) + "\n";
    }

    /** pg_ident.conf: the system user of the image may act as the monitoring role. */
    public String ident() {
        return "# map  system-user  database-user\n" + MAP + " postgres " + MONITOR_ROLE + "\n";
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
