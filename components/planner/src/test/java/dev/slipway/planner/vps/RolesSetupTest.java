package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes about roles after the cluster was initialised reaches the real PostgreSQL by the planned script. */
class RolesSetupTest {
    private static final String SETUP = "sh config/roles.sh";

    @TempDir
    Path temporary = Path.of("");

    private final VpsPlan plan = Apps.plan("signalcraft", Environment.PROD);

    @Test
    @Covers("SIG-SEC-04")
    void aChangedPasswordIsTheRolesNewOneAndTheOldOneIsRefused() throws IOException {
        try (RealPostgres server = RealPostgres.start(temporary, plan)) {
            server.run("printf %s Other8pass > config/password-signalcraft");

            assertThat(server.run(SETUP)).isEmpty();

            assertThat(server.run(login("signalcraft", "Other8pass", "select 40 + 2")))
                    .contains("42");
            assertThat(server.refuses(login("signalcraft", RealPostgres.PASSWORD, "select 1")))
                    .contains("password authentication failed");
            assertThat(server.run("cat log")).doesNotContain("Other8pass", "SCRAM-SHA-256$");
        }
    }

    @Test
    @Covers("SIG-SEC-05")
    void aRoleThatComesLaterReadsWhatIsThereAndWhatWillBeAndWritesNothing() throws IOException {
        try (RealPostgres server = RealPostgres.start(temporary, plan)) {
            server.run("psql -X -d signalcraft -c 'drop owned by reporting' -c 'drop role reporting'");
            server.asApp("create table incidents (id serial primary key); insert into incidents default values");

            server.run(SETUP + " && " + SETUP);
            server.asApp("create table alerts (id serial primary key)");

            for (String table : new String[] {"incidents", "alerts"}) {
                server.run(login("reporting", RealPostgres.PASSWORD, "select count(*) from " + table));
                assertThat(server.refuses(
                                login("reporting", RealPostgres.PASSWORD, "insert into " + table + " default values")))
                        .contains("permission denied");
            }
        }
    }

    @Test
    void whoeverLogsInWaitsUntilTheRolesAreSet() {
        assertThat(Clipper.container(plan, "db-roles").mode()).isEqualTo(RunMode.ONE_SHOT);
        assertThat(Clipper.container(plan, "db-roles").after()).containsExactly("db");
        for (String waiting : new String[] {"db-pooler", "db-exporter", "api-migration"}) {
            assertThat(Clipper.container(plan, waiting).after()).as(waiting).contains("db-roles");
        }
    }

    private static String login(String role, String password, String sql) {
        return "PGPASSWORD=" + password + " psql -X -h 127.0.0.1 -U " + role + " -d signalcraft -tAc \"" + sql + "\"";
    }
}
