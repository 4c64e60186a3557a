package dev.slipway.planner.files;

import dev.slipway.model.Access;
import java.util.List;
import java.util.Optional;

/**
 * Script that makes the application's role and database of a self-hosted server, further roles and extensions. It runs when the cluster is
 * initialised, and again whenever a password or a role of the app file has changed: the official image itself never looks at them a second
 * time (docker-library/postgres issue 1224). Running it again changes nothing else. Passwords are read from files, so that none stands in the
 * script or an argument, and the server logs no statement of it.
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
        unless(
                sql,
                "pg_database WHERE datname = " + literal(database),
                "CREATE DATABASE " + name(database) + " OWNER " + name(owner));
        unlessRole(sql, PostgresAccess.MONITOR_ROLE, "LOGIN IN ROLE pg_monitor");
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
                + "# Makes roles, database and rights that are not there yet, and sets the passwords; may run again.\n"
                + "set -eu\n"
                + "export PGOPTIONS='-c log_statement=none -c log_min_duration_statement=-1 -c log_min_error_statement=panic'\n"
                + "psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres <<'SQL'\n"
                + "SET client_min_messages = warning;\n"
                + sql
                + "SQL\n";
    }

    private static void role(StringBuilder sql, String role, String passwordFile) {
        unlessRole(sql, role, "LOGIN");
        line(sql, "\\set password `cat " + passwordFile + "`");
        line(sql, "ALTER ROLE " + name(role) + " PASSWORD :'password';");
        line(sql, "\\unset password");
    }

    private static void unlessRole(StringBuilder sql, String role, String options) {
        unless(sql, "pg_roles WHERE rolname = " + literal(role), "CREATE ROLE " + name(role) + " " + options);
    }

    /** What PostgreSQL itself cannot make "if not exists". */
    private static void unless(StringBuilder sql, String exists, String statement) {
        line(sql, "SELECT " + literal(statement) + " WHERE NOT EXISTS (SELECT FROM " + exists + ") \\gexec");
    }

    /** Reads all and copies the cluster, changes nothing; row level security would hide rows from a dump, so it is passed by. */
    private static void backup(StringBuilder sql, String passwordFile) {
        role(sql, PostgresAccess.BACKUP_ROLE, passwordFile);
        line(sql, "ALTER ROLE " + PostgresAccess.BACKUP_ROLE + " REPLICATION BYPASSRLS;");
        line(sql, "GRANT pg_read_all_data TO " + PostgresAccess.BACKUP_ROLE + ";");
        line(sql, "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + PostgresAccess.BACKUP_ROLE + ";");
    }

    /** Rights on what is there and on what the application will make; rights that the app file gives no longer are taken. */
    private void grants(StringBuilder sql, Role user) {
        String to = name(user.name());
        line(sql, "GRANT CONNECT ON DATABASE " + name(database) + " TO " + to + ";");
        line(sql, "GRANT USAGE ON SCHEMA public TO " + to + ";");
        boolean writes = user.access() != Access.READ_ONLY;
        line(sql, "BEGIN;");
        rights(sql, "TABLES", writes ? "SELECT, INSERT, UPDATE, DELETE" : "SELECT", to);
        // A writer takes the next number of a serial column.
        rights(sql, "SEQUENCES", writes ? "USAGE, SELECT" : "SELECT", to);
        line(sql, "COMMIT;");
    }

    private void rights(StringBuilder sql, String objects, String rights, String to) {
        String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + name(owner) + " IN SCHEMA public ";
        line(sql, "REVOKE ALL ON ALL " + objects + " IN SCHEMA public FROM " + to + ";");
        line(sql, "GRANT " + rights + " ON ALL " + objects + " IN SCHEMA public TO " + to + ";");
        line(sql, defaults + "REVOKE ALL ON " + objects + " FROM " + to + ";");
        line(sql, defaults + "GRANT " + rights + " ON " + objects + " TO " + to + ";");
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    private static void line(StringBuilder sql, String line) {
        sql.append(line).append('\n');
    }
}
