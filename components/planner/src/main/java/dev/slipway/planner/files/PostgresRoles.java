package dev.slipway.planner.files;

import dev.slipway.model.Access;
import java.util.List;
import java.util.Optional;

/**
 * Script that runs once when a self-hosted cluster is initialised: makes the application's role and database, further roles and
 * extensions. Passwords are read from files, so that none stands in the script, an argument or a log.
 *
 * @param database the application's database
 * @param owner the application's role, owner of the database and no superuser
 * @param ownerPasswordFile file that holds its password
 * @param users further roles
 * @param extensions extensions the application needs
 * @param backupPasswordFile file that holds the password of the backup role; empty: backups share the server's socket
 */
public record PostgresRoles(
        String database,
        String owner,
        String ownerPasswordFile,
        List<Role> users,
        List<String> extensions,
        Optional<String> backupPasswordFile) {
    /**
     * A further role.
     *
     * @param name role name
     * @param access what it may do
     * @param passwordFile file that holds its password
     */
    public record Role(String name, Access access, String passwordFile) {}

    public PostgresRoles {
        users = List.copyOf(users);
        extensions = List.copyOf(extensions);
    }

    /** Backups share the server's socket. */
    public PostgresRoles(
            String database, String owner, String ownerPasswordFile, List<Role> users, List<String> extensions) {
        this(database, owner, ownerPasswordFile, users, extensions, Optional.empty());
    }

    /** The script, for a POSIX shell with psql. */
    public String script() {
        StringBuilder sql = new StringBuilder();
        role(sql, owner, ownerPasswordFile);
        line(sql, "CREATE DATABASE " + name(database) + " OWNER " + name(owner) + ";");
        line(sql, "CREATE ROLE " + PostgresAccess.MONITOR_ROLE + " LOGIN IN ROLE pg_monitor;");
        line(sql, "\\connect " + name(database));
        line(sql, "REVOKE CREATE ON SCHEMA public FROM PUBLIC;");
        line(sql, "GRANT ALL ON SCHEMA public TO " + name(owner) + ";");
        extensions.forEach(extension -> line(sql, "CREATE EXTENSION IF NOT EXISTS " + name(extension) + ";"));
        for (Role user : users) {
            role(sql, user.name(), user.passwordFile());
            grants(sql, user);
        }
        backupPasswordFile.ifPresent(file -> backup(sql, file));
        return "#!/bin/sh\n"
                + "# Runs once, when the cluster is initialised.\n"
                + "set -eu\n"
                + "psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres <<'SQL'\n"
                + sql
                + "SQL\n";
    }

    private static void role(StringBuilder sql, String role, String passwordFile) {
        line(sql, "\\set password `cat " + passwordFile + "`");
        line(sql, "CREATE ROLE " + name(role) + " LOGIN PASSWORD :'password';");
        line(sql, "\\unset password");
    }

    /** Reads all and copies the cluster, changes nothing. */
    private static void backup(StringBuilder sql, String passwordFile) {
        role(sql, PostgresAccess.BACKUP_ROLE, passwordFile);
        line(sql, "ALTER ROLE " + PostgresAccess.BACKUP_ROLE + " REPLICATION;");
        line(sql, "GRANT pg_read_all_data TO " + PostgresAccess.BACKUP_ROLE + ";");
        line(sql, "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + PostgresAccess.BACKUP_ROLE + ";");
    }

    private void grants(StringBuilder sql, Role user) {
        String rights = user.access() == Access.READ_ONLY ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
        line(sql, "GRANT CONNECT ON DATABASE " + name(database) + " TO " + name(user.name()) + ";");
        line(sql, "GRANT USAGE ON SCHEMA public TO " + name(user.name()) + ";");
        line(
                sql,
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + name(owner) + " IN SCHEMA public GRANT " + rights
                        + " ON TABLES TO " + name(user.name()) + ";");
    }

    private static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    private static void line(StringBuilder sql, String line) {
        sql.append(line).append('\n');
    }
}
