package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SignalCraft's guide asks of a cluster for its data: database, queues, backups. */
class SignalCraftDataTest {
    private final PlannedApp signalcraft = PlannedApp.of("signalcraft", Environment.PROD);

    @Test
    @Covers({"SIG-DB-01", "SIG-DB-02", "SIG-DB-04", "SIG-DB-06", "SIG-STOR-02"})
    void theDatabaseIsTheGuides() {
        assertThat(signalcraft.container("db").image()).contains("postgres:17.");
        assertThat(signalcraft.plan.databases().get(0).database()).isEqualTo("signalcraft");
        assertThat(signalcraft.container("db").args()).contains("log_min_duration_statement=500ms");
        assertThat(PlanFiles.secret(signalcraft.plan, "db-pooler-config", "pgbouncer.ini"))
                .contains("pool_mode = transaction")
                .contains("default_pool_size = 40");
        assertThat(PlanFiles.config(signalcraft.plan, "db-config", "10-roles.sh"))
                .contains("ALTER ROLE slipway_backup REPLICATION BYPASSRLS;")
                .doesNotContainPattern("ROLE \"[^;]*BYPASSRLS")
                .doesNotContain(" SUPERUSER");
        assertThat(signalcraft.claim("db", "/var/lib/postgresql/data")).isPresent();
        assertThat(signalcraft.claim("redis", "/data")).isPresent();
    }

    @Test
    @Covers("SIG-SEC-05")
    void aSecondRoleOnlyReads() {
        assertThat(PlanFiles.config(signalcraft.plan, "db-config", "10-roles.sh"))
                .contains("reporting")
                .containsPattern(
                        "ALTER DEFAULT PRIVILEGES FOR ROLE .?signalcraft.? IN SCHEMA public GRANT SELECT ON TABLES TO"
                                + " .?reporting")
                .doesNotContainPattern("GRANT [A-Z, ]*(INSERT|UPDATE|DELETE)[A-Z, ]* TO .?reporting");
        assertThat(PlanFiles.secret(signalcraft.plan, "db-passwords", "reporting"))
                .isNotBlank();
    }

    @Test
    @Covers({"SIG-DB-03", "SIG-POL-08", "SIG-BKP-02"})
    void aBackupAndThenTheMigrationComeBeforeTheNewVersion() {
        JobPlan migration = signalcraft.job("api-migrate");
        assertThat(migration.pod().containers().get(0).command()).containsExactly("npx", "prisma", "migrate", "deploy");
        assertThat(migration.after()).contains("api-migrate-backup");
        assertThat(signalcraft
                        .job("api-migrate-backup")
                        .pod()
                        .initContainers()
                        .get(0)
                        .command())
                .contains("logical");
        assertThat(signalcraft.workload("api").after()).contains("api-migrate");
        assertThat(PlanFiles.secret(
                        signalcraft.plan,
                        migration
                                .pod()
                                .containers()
                                .get(0)
                                .secretEnv()
                                .get("DATABASE_URL")
                                .secret(),
                        "DATABASE_URL"))
                .contains("@db:5432/");
    }

    @Test
    @Covers({"SIG-CACHE-01", "SIG-CACHE-02", "SIG-POL-07"})
    void redisKeepsEveryJob() {
        String config = PlanFiles.secret(signalcraft.plan, "redis-config", "redis.conf");
        assertThat(signalcraft.container("redis").image()).contains("redis:7.");
        assertThat(signalcraft.server("redis").servicePorts())
                .containsExactly(new ServicePortPlan("redis", 6379, 6379));
        assertThat(config)
                .contains("appendonly yes")
                .contains("appendfsync everysec")
                .contains("maxmemory-policy noeviction")
                .doesNotContain("cluster-enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "notifications", "escalations", "session-replay"})
    @Covers({"SIG-CFG-01", "SIG-TLS-02", "SIG-SEC-02", "SIG-POL-04"})
    void dataIsReachedByEncryptedUrlsOutOfSecrets(String component) {
        assertThat(signalcraft.env(component, "DATABASE_URL"))
                .startsWith("postgres://signalcraft:")
                .contains("@db-pooler:6432/signalcraft")
                .endsWith("sslmode=require");
        assertThat(signalcraft.env(component, "REDIS_URL"))
                .startsWith("redis://:")
                .contains("@redis:6379");
        for (String variable : List.of("DATABASE_URL", "REDIS_URL", "ENCRYPTION_KEY")) {
            assertThat(signalcraft.isSecret(component, variable)).as(variable).isTrue();
        }
    }

    @Test
    @Covers({"SIG-NET-01", "SIG-NET-02", "SIG-TLS-01"})
    void theDataIsReachedByThoseThatUseItOnly() {
        assertThat(signalcraft.callingComponents("redis", 6379))
                .containsExactly("api", "api-migrate", "escalations", "notifications", "session-replay");
        assertThat(signalcraft.callingComponents("db-pooler", 6432))
                .containsExactly("api", "escalations", "notifications", "session-replay");
        assertThat(signalcraft.callers("db", 5432)).allMatch(PeerPlan.Pods.class::isInstance);
        assertThat(signalcraft.callingComponents("db", 5432)).doesNotContain("web", "gateway");
        assertThat(signalcraft.nginx())
                .contains("api.signalcraft-prod.svc.cluster.local:5050")
                .contains("web.signalcraft-prod.svc.cluster.local:3000")
                .contains("return 301 https://");
        assertThat(signalcraft.plan.edge().get(0).hosts())
                .containsExactly("signalcraft.example.com", "api.signalcraft.example.com");
    }

    @Test
    @Covers({"SIG-BKP-01", "SIG-POL-09", "SIG-REC-03"})
    void aDumpLeavesTheClusterEveryDay() {
        assertThat(signalcraft.cron("db-backup-daily").schedule()).isEqualTo("0 2 * * *");
        assertThat(PlanFiles.secret(signalcraft.plan, "db-backup-daily-ship", "ship.sh"))
                .contains("store:signalcraft-prod-backups")
                .contains("rclone delete --min-age");
        assertThat(PlanFiles.config(signalcraft.plan, "run-book", "run-book.md"))
                .contains("pg_restore");
    }
}
