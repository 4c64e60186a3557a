package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.AwsPlanner;
import dev.slipway.planner.aws.AwsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real account would have refused, or taken and never done, each named by what it says. */
class WhatAwsSaysTest extends CloudTest {
    /** Every name as long as an app file lets it be. */
    private static final String LONG_NAMES =
            """
            slipway: 1
            name: an-app-of-two-dozen-sign
            domain: demo.example.com
            sites: {a-site-with-a-name-of-thirty-character: {image: "web:1", fallback: /index.html}}
            services:
              an-api-with-a-name-of-forty-characters: {image: demo:1, port: 8080, uses: [a-database-with-a-name-of-forty-letters]}
            workers:
              a-worker-with-a-name-of-forty-characters:
                {image: demo:1, queues: [a-queue], queueCache: a-cache-with-a-name-of-forty-characters,
                 uses: [a-cache-with-a-name-of-forty-characters]}
            schedules: {a-schedule-with-a-name-of-forty-letters: {image: demo:1, cron: "0 3 * * *"}}
            databases: {a-database-with-a-name-of-forty-letters: {version: 16, readReplicas: 1}}
            caches: {a-cache-with-a-name-of-forty-characters: {roles: [queue]}}
            routes: [{to: a-site-with-a-name-of-thirty-character}, {to: an-api-with-a-name-of-forty-characters, path: /api}]
            """;

    @TempDir
    private Path folder;

    /** "Your request does not require the KMS key parameter. Please remove the KMS key parameter and try your request again." */
    @Test
    void invalidParameterCombinationForTheKeyOfAReadReplica() {
        assertThat(AppStack.of("rest", Environment.PROD).all("aws:rds/instance:Instance"))
                .anyMatch(it -> it.inputs.containsKey("replicateSourceDb"))
                .allSatisfy(it -> assertThat(it.inputs.containsKey("kmsKeyId"))
                        .isNotEqualTo(it.inputs.containsKey("replicateSourceDb")));
    }

    /** BACKUP_JOB_FAILED is taken, and "no longer in use": nobody would hear of a backup that failed. */
    @Test
    void deprecatedEventsOfAVaultReturnNoNotifications() {
        for (AppStack stack : AppStack.planned()) {
            assertThat(stack.all("aws:backup/vaultNotifications:VaultNotifications"))
                    .allSatisfy(it -> assertThat(it.inputs.get("backupVaultEvents"))
                            .isEqualTo(List.of("COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED", "S3_BACKUP_OBJECT_FAILED")));
            assertThat(stack.all("aws:cloudwatch/metricAlarm:MetricAlarm"))
                    .anySatisfy(it -> assertThat(it.inputs.toString())
                            .contains("NumberOfBackupJobsFailed", "NumberOfBackupJobsExpired", "BackupVaultName"));
        }
    }

    /** "You can't create this secret because a secret with this name is already scheduled for deletion", and "DBSnapshotAlreadyExists". */
    @Test
    void whatOutlivesAStackIsNotInTheWayOfTheNext() {
        CloudMocks mocks = AppStack.of("clipper", Environment.PROD).mocks();

        assertThat(mocks.named("aws:secretsmanager/secret:Secret", "api-secret").inputs)
                .hasEntrySatisfying("name", name -> assertThat(name.toString()).startsWith("clipper/prod/api-"));
        assertThat(mocks.only("aws:rds/instance:Instance").inputs)
                .hasEntrySatisfying("finalSnapshotIdentifier", name -> assertThat(name.toString())
                        .startsWith("clipper-prod-db-final-"));
    }

    /** ECS says "deployment failed: tasks failed to start" and rolls back; the provider calls the update a success. */
    @Test
    void aRollBackFailsTheUpdate() {
        mocks.rollBack("api");
        AwsPlan plan = AppStack.of("clipper", Environment.PROD).plan();

        assertThatThrownBy(() -> build(() -> AwsStack.build(plan, WhatAwsSaysTest::secret, folder)))
                .hasStackTraceContaining("service api was rolled back")
                .hasStackTraceContaining("the-version-before still runs");
    }

    /** KMSAccessDenied: an encrypted topic takes nothing from a service that may not use its key, and nobody is told. */
    @Test
    void whoMayPublishMayUseTheKeyOfTheTopic() {
        for (AppStack stack : AppStack.planned()) {
            String key = stack.mocks()
                    .named("aws:kms/key:Key", "key-key")
                    .inputs
                    .get("policy")
                    .toString();
            String topic = stack.all("aws:sns/topicPolicy:TopicPolicy")
                    .get(0)
                    .inputs
                    .get("policy")
                    .toString();

            assertThat(Pattern.compile("[a-z]+\\.amazonaws\\.com")
                            .matcher(topic)
                            .results()
                            .map(MatchResult::group))
                    .contains("cloudwatch.amazonaws.com")
                    .allSatisfy(service -> assertThat(key).contains(service));
        }
    }

    /** "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version." */
    @Test
    void aDatabaseTakesTheNextMajorVersionOfTheAppFile() {
        assertThat(AppStack.of("clipper", Environment.PROD).all("aws:rds/instance:Instance"))
                .allSatisfy(it -> assertThat(it.inputs).containsEntry("allowMajorVersionUpgrade", true));
    }

    /** ECS tells of each task's end by its group and its containers' exit codes, and of what never started by a code of its own. */
    @Test
    void taskStateChangesOfAScheduleAreCountedWhereTheyEndBadly() {
        AppStack stack = AppStack.of("newsroom", Environment.PROD);

        assertThat(stack.all("aws:cloudwatch/eventRule:EventRule"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.inputs).containsEntry("name", "newsroom-prod-nightly");
                    assertThat(rule.inputs.get("eventPattern"))
                            .isEqualTo("{\"source\":[\"aws.ecs\"],\"detail-type\":[\"ECS Task State Change\"],"
                                    + "\"detail\":{\"group\":[\"family:newsroom-prod-nightly\"],\"lastStatus\":[\"STOPPED\"],"
                                    + "\"$or\":[{\"containers\":{\"exitCode\":[{\"anything-but\":[0]}]}},"
                                    + "{\"stopCode\":[\"TaskFailedToStart\"]}]}}");
                });
        assertThat(stack.all("aws:ecs/taskDefinition:TaskDefinition"))
                .anyMatch(it -> "newsroom-prod-nightly".equals(it.inputs.get("family")));
        assertThat(stack.all("aws:scheduler/schedule:Schedule"))
                .anyMatch(it -> "newsroom-prod-nightly".equals(it.inputs.get("groupName")));
    }

    /** A rule is told of by its metrics once it has a target, and EventBridge writes to no log group that does not let it in. */
    @Test
    void whatTheRuleOfFailedRunsMatchesIsWrittenDown() {
        AppStack stack = AppStack.of("newsroom", Environment.PROD);

        assertThat(stack.all("aws:cloudwatch/eventTarget:EventTarget"))
                .singleElement()
                .satisfies(it -> assertThat(it.inputs)
                        .containsEntry("rule", "newsroom-prod-nightly")
                        .containsKey("arn"));
        assertThat(stack.all("aws:cloudwatch/logGroup:LogGroup"))
                .filteredOn(it -> "/aws/events/newsroom-prod-nightly".equals(it.inputs.get("name")))
                .singleElement()
                .satisfies(it -> assertThat(it.inputs).containsKeys("retentionInDays", "kmsKeyId"));
        assertThat(stack.all("aws:cloudwatch/logResourcePolicy:LogResourcePolicy"))
                .singleElement()
                .satisfies(it -> assertThat(it.inputs.get("policyDocument").toString())
                        .contains("events.amazonaws.com", "log-group:/aws/events/newsroom-prod-*:*")
                        .contains("rule/newsroom-prod-*"));
        assertThat(AppStack.of("clipper", Environment.PROD).all("aws:cloudwatch/logResourcePolicy:LogResourcePolicy"))
                .isEmpty();
    }

    /** "1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must have length less than or equal to 64". */
    @Test
    void namesOfWhatIsCalledAfterOthersFit() throws IOException {
        Path file = Files.writeString(folder.resolve("app.yaml"), LONG_NAMES);
        AwsSettings settings = AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ")
                .build();
        AwsPlan plan =
                new AwsPlanner().plan(AppFile.read(file, Environment.PROD).orThrow(), Environment.PROD, settings);
        build(() -> AwsStack.build(plan, WhatAwsSaysTest::secret, file));

        Map<String, Integer> longest = Map.of(
                "aws:iam/role:Role", 64,
                "aws:lambda/function:Function", 64,
                "aws:scheduler/schedule:Schedule", 64,
                "aws:scheduler/scheduleGroup:ScheduleGroup", 64,
                "aws:cloudwatch/eventRule:EventRule", 64,
                "aws:cloudfront/function:Function", 64,
                "aws:cloudfront/originAccessControl:OriginAccessControl", 64,
                "aws:lb/targetGroup:TargetGroup", 32,
                "aws:backup/vault:Vault", 50,
                "aws:cloudwatch/metricAlarm:MetricAlarm", 255);
        longest.forEach((type, length) -> assertThat(mocks.ofType(type))
                .as(type)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.inputs.getOrDefault("name", "").toString())
                        .hasSizeLessThanOrEqualTo(length)));
        assertThat(mocks.ofType("aws:rds/instance:Instance")).hasSize(2).allSatisfy(it -> assertThat(identifier(it))
                .hasSizeLessThanOrEqualTo(63));
    }

    private static Output<String> secret(String name) {
        return Output.ofSecret(name.endsWith("-seed") ? "5f".repeat(32) : name);
    }

    private static String identifier(Mocks.ResourceArgs instance) {
        return instance.inputs.get("identifier").toString();
    }
}
