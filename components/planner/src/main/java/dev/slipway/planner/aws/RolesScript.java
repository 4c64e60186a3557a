package dev.slipway.planner.aws;

import dev.slipway.model.Access;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.planner.Naming;
import java.util.Locale;

/** The shell script that makes a database's roles, extensions and grants; running it again changes nothing. */
final class RolesScript {
    private RolesScript() {}

    static String variable(DatabaseUser user) {
        return Naming.identifier(user.name()).toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    static String of(Database database, DatabasePlan plan) {
        StringBuilder sql = new StringBuilder();
        String app = plan.applicationUser();
        role(sql, app, "APP_PASSWORD");
        sql.append("GRANT \"").append(app).append("\" TO CURRENT_USER;\n");
        sql.append("ALTER DATABASE \"")
                .append(plan.databaseName())
                .append("\" OWNER TO \"")
                .append(app)
                .append("\";\n");
        sql.append("REVOKE ALL ON DATABASE \"").append(plan.databaseName()).append("\" FROM PUBLIC;\n");
        for (DatabaseUser user : database.users()) {
            String name = Naming.identifier(user.name());
            role(sql, name, variable(user));
            sql.append("GRANT CONNECT ON DATABASE \"")
                    .append(plan.databaseName())
                    .append("\" TO \"")
                    .append(name)
                    .append("\";\n");
            sql.append("GRANT ")
                    .append(
                            user.access() == Access.READ_ONLY
                                    ? "pg_read_all_data"
                                    : "pg_read_all_data, pg_write_all_data")
                    .append(" TO \"")
                    .append(name)
                    .append("\";\n");
        }
        database.extensions().forEach(it -> sql.append("CREATE EXTENSION IF NOT EXISTS \"")
                .append(it)
                .append("\";\n"));
        return "psql -v ON_ERROR_STOP=1 <<'SQL'\n" + sql + "SQL\n";
    }

    /** The password is read from the environment by psql itself, so that it is in no argument list. */
    private static void role(StringBuilder sql, String role, String variable) {
        sql.append("\\getenv password ").append(variable).append('\n');
        sql.append("SELECT 'CREATE ROLE \"")
                .append(role)
                .append("\" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '")
                .append(role)
                .append("') \\gexec\n");
        sql.append("ALTER ROLE \"").append(role).append("\" LOGIN PASSWORD :'password';\n");
    }
}
