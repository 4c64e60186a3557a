package dev.slipway.planner.aws;

import static dev.slipway.planner.aws.PlanParts.bucket;
import static dev.slipway.planner.aws.PlanParts.group;
import static dev.slipway.planner.aws.PlanParts.main;
import static dev.slipway.planner.aws.PlanParts.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The rows of Clipper's guide on database, cache and backups that the plan for AWS settles. */
class ClipperDataOnAwsTest {
    private final AwsPlan dev = Clipper.plan(Environment.DEV);
    private final AwsPlan prod = Clipper.plan(Environment.PROD);

    @Test
    @Covers({"CLP-DB-02", "CLP-REC-02", "CLP-POL-09"})
    void prodIsManagedPostgresWithAStandbyAndPointInTimeRecovery() {
        assertThat(prod.databases()).singleElement().satisfies(database -> {
            assertThat(database.multiAz()).isTrue();
            assertThat(database.backupRetentionDays()).isEqualTo(30);
            assertThat(database.deletionProtection()).isTrue();
            assertThat(database.finalSnapshot()).isPresent();
        });
    }

    @Test
    @Covers({"CLP-DB-04", "CLP-DB-05"})
    void theGuidesTuningIsInTheParameterGroup() {
        assertThat(prod.databases().get(0).parameters())
                .contains(
                        new ParameterPlan("max_connections", "100", true),
                        new ParameterPlan("shared_buffers", "32768", true))
                .contains(new ParameterPlan("rds.force_ssl", "1", false));
    }

    @Test
    @Covers({"CLP-DB-06", "CLP-DB-07"})
    void pgBouncerPoolsByTransactionWithTheGuidesFigures() {
        assertThat(prod.poolers()).singleElement().satisfies(pooler -> {
            assertThat(List.of(pooler.mode(), pooler.maxClients(), pooler.poolSize(), pooler.port()))
                    .isEqualTo(List.of("transaction", 1000, 25, 6432));
            assertThat(pooler.service().task().containers().get(0).environment())
                    .containsEntry("MAX_CLIENT_CONN", Value.literal("1000"))
                    .containsEntry("DEFAULT_POOL_SIZE", Value.literal("25"));
        });
    }

    @Test
    @Covers("CLP-DB-08")
    void theApiReachesThePoolerAndNotTheDatabase() {
        assertThat(group(prod, "api").egress())
                .extracting(RulePlan::peer, RulePlan::port)
                .contains(Tuple.tuple(Optional.of("db-pooler"), 6432));
        assertThat(group(prod, "db").ingress()).noneMatch(rule -> rule.peer().equals(Optional.of("api")));
    }

    @Test
    @Covers({"CLP-DB-09", "CLP-BKP-06"})
    void theMigrationRunsFromTheNewImageAfterASnapshotAndBeforeTheApi() {
        OneShotPlan migration = prod.oneShots().stream()
                .filter(it -> it.key().equals("api-migration"))
                .findFirst()
                .orElseThrow();

        assertThat(migration.snapshotOf()).contains("db");
        assertThat(main(migration.task()).image())
                .isEqualTo(main(service(prod, "api").task()).image());
        assertThat(service(prod, "api").after()).contains("api-migration");
    }

    @Test
    @Covers("CLP-DB-10")
    void databaseAndRoleAreCalledClipper() {
        assertThat(prod.databases().get(0).databaseName()).isEqualTo("clipper");
        assertThat(prod.databases().get(0).applicationUser()).isEqualTo("clipper");
    }

    @Test
    void nothingElseReachesTheDatabase() {
        for (AwsPlan plan : List.of(dev, prod)) {
            SecurityGroupPlan database = group(plan, "db");

            assertThat(database.ingress())
                    .extracting(rule -> rule.peer().orElse("anywhere"))
                    .containsExactlyInAnyOrder("db-roles", "db-pooler", "api-migration");
            assertThat(database.ingress()).allMatch(rule -> rule.cidr().isEmpty() && rule.port() == 5436);
            assertThat(database.egress()).isEmpty();
        }
    }

    @Test
    @Covers({"CLP-CACHE-01", "CLP-CACHE-03", "CLP-CACHE-04", "CLP-CACHE-06"})
    void theCacheIsManagedLimitedAndBehindAPassword() {
        assertThat(dev.caches()).singleElement().satisfies(cache -> {
            assertThat(cache.nodeType()).isEqualTo("cache.t4g.micro");
            assertThat(cache.port()).isEqualTo(6379);
            assertThat(cache.passwordSecret()).isEqualTo("cache-password");
            assertThat(cache.parameters()).contains(new ParameterPlan("maxmemory-policy", "allkeys-lru", false));
        });
        assertThat(dev.notes())
                .anyMatch(note -> note.reason().startsWith("caches.cache.version: ElastiCache offers Redis up to 7.1"));
    }

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-POL-07", "CLP-REC-04"})
    void backupsRunDailyAndWeeklyWithCopiesAndARehearsal() {
        assertThat(prod.backup()).hasValueSatisfying(backup -> {
            assertThat(backup.rules())
                    .extracting(BackupRulePlan::expression)
                    .containsExactly("cron(0 2 * * ? *)", "cron(0 3 ? * SUN *)");
            assertThat(backup.copyVault()).isPresent();
            assertThat(backup.drill()).isPresent();
        });
    }

    @Test
    @Covers("CLP-BKP-03")
    void theBackupBucketMovesToInfrequentAccess() {
        assertThat(bucket(prod, "backups").lifecycle()).singleElement().satisfies(rule -> {
            assertThat(rule.prefix()).isEqualTo("clipper-backups/");
            assertThat(rule.transitionTo())
                    .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("STANDARD_IA"));
        });
    }
}
