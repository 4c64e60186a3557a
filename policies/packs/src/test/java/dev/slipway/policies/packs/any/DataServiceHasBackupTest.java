package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Databases that run in containers have a backup job (REL-09, REL-11, CLV-CHK-13, ALX-CHK-06, KAR-CHK-05, KAR-CHK-20, CLP-DB-02, SIG-POL-09)")
class DataServiceHasBackupTest {
    private final RuleTester rule = RuleTester.of(new DataServiceHasBackup());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").named("db").with("image", "postgres:17.2");
    private final Fixture backup = Fixture.of("docker:index/container:Container")
            .named("nightly")
            .with("image", "postgres:17.2")
            .with("mustRun", false)
            .with("start", false)
            .withJson("entrypoints", "[\"sh\", \"-c\"]")
            .withJson("command", "[\"pg_dump shop > /spool/shop.sql\"]");
    private final Fixture cluster = Fixture.of("kubernetes:apps/v1:StatefulSet")
            .withJson("spec.template.spec.containers", "[{\"image\": \"postgres:17\"}]")
            .with("metadata.name", "db");
    private final Fixture job = Fixture.of("kubernetes:batch/v1:CronJob").named("nightly");
    private static final String CONTAINERS = "spec.jobTemplate.spec.template.spec.containers";

    @Test
    void passesWithABackupContainer() {
        rule.judge(good, backup).passes();
    }

    @Test
    void passesWithACronJob() {
        rule.judge(cluster, job.withJson(CONTAINERS, "[{\"command\": [\"/usr/bin/pg_dump\", \"-h\", \"db\"]}]"))
                .passes();
    }

    @Test
    void aNameIsNoBackup() {
        rule.judge(good, backup.named("backup").withJson("command", "[\"sleep infinity\"]"))
                .failsAt("");
        rule.judge(cluster, job.named("db-backup").withJson(CONTAINERS, "[{\"command\": [\"report\"]}]"))
                .failsAt("");
    }

    @Test
    void aToolThatIsPrintedInstalledOrCommentedOutIsNoBackup() {
        for (String line : List.of(
                "echo run pg_dump by hand",
                "apk add pg_dump",
                "# pg_dump shop",
                "pg_dump --version",
                "my_pg_dump_report")) {
            rule.judge(good, backup.withJson("command", "[\"" + line + "\"]")).failsAt("");
        }
    }

    @Test
    void readsTheScriptThatIsStarted() {
        Fixture volume = Fixture.of("docker:index/volume:Volume").named("config");
        Fixture seed = Fixture.of("docker:index/container:Container")
                .named("seed")
                .withJson(
                        "uploads",
                        """
                [{"file": "/config/nightly.sh", "content": "set -eu\\nif pg_dump shop >/spool/shop.sql; then ship; fi"}]""")
                .refersTo(volume, "mounts");
        Fixture starts = backup.withJson("command", "[\"/config/nightly.sh\"]").refersTo(volume, "mounts");

        rule.judge(good, starts, seed, volume).passes();
        rule.judge(good, starts.withJson("command", "[\"/config/other.sh\"]"), seed, volume)
                .failsAt("");
    }

    @Test
    void readsTheScriptOfAConfigMap() {
        Fixture scripts = Fixture.of("kubernetes:core/v1:ConfigMap")
                .with("metadata.name", "scripts")
                .withJson("data", "{\"dump.sh\": \"pg_dump shop\"}");
        Fixture starts = job.withJson(CONTAINERS, "[{\"command\": [\"sh\", \"/scripts/dump.sh\"]}]")
                .withJson(
                        "spec.jobTemplate.spec.template.spec.volumes",
                        "[{\"name\": \"scripts\", \"configMap\": {\"name\": \"scripts\"}}]");

        rule.judge(cluster, starts, scripts).passes();
        rule.judge(cluster, starts, scripts.with("metadata.name", "others")).failsAt("");
    }

    @Test
    void anotherDatabasesBackupIsNotThisOnes() {
        rule.judge(good.with("image", "mysql:8"), backup).failsAt("");
        Fixture second = cluster.named("second").with("metadata.name", "db2");
        Fixture ofSecond = job.withJson(CONTAINERS, "[{\"command\": [\"pg_dump\", \"--host=db2.shop\"]}]");
        rule.judge(cluster, second, ofSecond).failsAt("");
        rule.judge(second, cluster, ofSecond).passes();
    }

    @Test
    void aCopyBeforeAMigrationIsNone() {
        rule.judge(good, backup.without("start")).failsAt("");
    }

    @Test
    void anImageThatMakesBackupsIsOne() {
        Fixture local = Fixture.of("docker:index/container:Container")
                .with("image", "docker.io/prodrigestivill/postgres-backup-local:17");
        rule.judge(good, local).passes();
        rule.with("images", List.of("registry.example:5000/ours"))
                .judge(good, local.with("image", "registry.example:5000/ours:2"))
                .passes();
    }

    @Test
    void resticSavesTheVolumeThatItMounts() {
        Fixture restic = backup.with("image", "restic/restic:1")
                .withJson("command", "[\"restic backup /data\"]")
                .withJson("mounts", "[{\"type\": \"volume\", \"source\": \"db-data\"}]");
        rule.judge(good.withJson("mounts", "[{\"type\": \"volume\", \"source\": \"db-data\"}]"), restic)
                .passes();
        rule.judge(good.withJson("mounts", "[{\"type\": \"volume\", \"source\": \"other\"}]"), restic)
                .failsAt("");
    }

    @Test
    void waitsForCommandsThatAreNotKnownYet() {
        rule.judge(cluster, job.withJson(CONTAINERS, "[{\"image\": \"x:1\"}]").unknown(CONTAINERS + "[0].command"))
                .isUnknownAt("");
    }

    @Test
    void toolsOfADatabaseAreNoDatabase() {
        for (String image : List.of(
                "prometheuscommunity/postgres-exporter:1", "prodrigestivill/postgres-backup-local", "mongo-express")) {
            rule.judge(good.with("image", image)).doesNotApply();
        }
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void cachesNeedNone() {
        rule.judge(good.with("image", "redis:8")).doesNotApply();
    }

    @Test
    void knowsAnImageThatIsGivenByItsId() {
        Fixture image = Fixture.of("docker:index/remoteImage:RemoteImage").with("name", "postgres:17.2");
        rule.judge(good.unknown("image").refersTo(image, "image"), image).failsAt("");
        rule.judge(good.with("image", "sha256:0f").refersTo(image, "image"), image)
                .failsAt("");
    }
}
