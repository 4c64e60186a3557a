package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Backup buckets lock what is written to them (REL-15)")
class S3ObjectLockBackupsTest {
    private final RuleTester rule = RuleTester.of(new S3ObjectLockBackups());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2")
            .named("vault")
            .with("bucket", "shop-vault")
            .withJson("tags", "{\"slipway:holds\": \"backups\"}")
            .with("objectLockEnabled", true);
    private final Fixture unlocked = good.without("tags").without("objectLockEnabled");

    @Test
    void passesWithALock() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("objectLockEnabled")).failsAt("objectLockEnabled");
    }

    @Test
    void passesWithACompanion() {
        rule.judge(
                        good.without("objectLockEnabled"),
                        Fixture.of("aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2")
                                .refersTo(good, "bucket"))
                .passes();
    }

    @Test
    void saysNothingOfOtherBuckets() {
        rule.judge(unlocked).doesNotApply();
    }

    @Test
    void aNameSaysNothing() {
        rule.judge(unlocked.named("backup-dashboard-pictures").with("bucket", "backups"))
                .doesNotApply();
    }

    @Test
    void knowsABucketByTheJobThatWritesItsBackupsThere() {
        Fixture job = Fixture.of("kubernetes:batch/v1:CronJob")
                .named("nightly")
                .withJson(
                        "spec.jobTemplate.spec.template.spec.containers",
                        """
                [{"command": ["sh", "-c", "pg_dump shop | aws s3 cp - s3://shop-vault/shop.sql"]}]""");
        rule.judge(unlocked, job).failsAt("objectLockEnabled");
        rule.judge(unlocked.with("bucket", "shop-vault-2"), job).doesNotApply();
    }

    @Test
    void knowsABucketByTheTaskThatWritesItsBackupsThereBeforeItsNameIsKnown() {
        Fixture task = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                .with("containerDefinitions", "[{\"command\": [\"mongodump\", \"--archive\"]}]")
                .refersTo(unlocked, "containerDefinitions");
        rule.judge(unlocked.unknown("bucket"), task).failsAt("objectLockEnabled");
    }

    @Test
    void knowsABucketByAnExportOfRds() {
        Fixture export = Fixture.of("aws:rds/exportTask:ExportTask").with("s3BucketName", "shop-vault");
        rule.judge(unlocked, export).failsAt("objectLockEnabled");
    }

    @Test
    void teamsNameTheirOwnTags() {
        rule.with("backupTags", List.of("purpose=backup"))
                .judge(unlocked.withJson("tags", "{\"purpose\": \"backup\"}"))
                .failsAt("objectLockEnabled");
    }
}
