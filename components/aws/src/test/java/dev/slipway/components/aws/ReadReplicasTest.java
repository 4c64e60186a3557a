package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.aws.AwsPlanner;
import dev.slipway.planner.aws.AwsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RDS makes no read replica of an instance of PostgreSQL whose administrator's password it keeps. */
class ReadReplicasTest extends CloudTest {
    private static final String APP =
            """
            slipway: 1
            name: demo
            domain: demo.example.com
            services:
              web: {image: 'ghcr.io/demo/web:1.0.0', port: 8080, health: /health, uses: [db]}
            databases:
              db: {version: 16, readReplicas: %d}
            buckets:
              files: {versioning: true, replica: {}}
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutReplicasRdsKeepsThePassword() throws IOException {
        stack(0);

        assertThat(mocks.only("aws:rds/instance:Instance").inputs)
                .containsEntry("manageMasterUserPassword", true)
                .doesNotContainKey("password");
    }

    @Test
    @Covers("CLV-SCALE-03")
    void withReplicasTheStackKeepsItAsASecret() throws IOException {
        stack(2);

        assertThat(mocks.named("aws:rds/instance:Instance", "db-instance").inputs)
                .doesNotContainKey("manageMasterUserPassword")
                .containsKey("password");
        assertThat(mocks.named("aws:rds/instance:Instance", "db-replica-2").inputs)
                .containsKey("replicateSourceDb")
                .doesNotContainKeys("password", "manageMasterUserPassword");
    }

    @Test
    void logsOfAReplicaAreEncryptedAndForgottenToo() throws IOException {
        stack(1);

        assertThat(mocks.named("aws:cloudwatch/logGroup:LogGroup", "db-replica-1-log-postgresql").inputs)
                .containsEntry("name", "/aws/rds/instance/demo-prod-db-replica-1/postgresql")
                .containsKeys("kmsKeyId", "retentionInDays");
    }

    @Test
    @Covers("ALX-BKP-06")
    void theOtherRegionGetsTheDatabasesLogsToo() throws IOException {
        stack(0);

        assertThat(mocks.only("aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication"))
                .satisfies(made -> {
                    assertThat(made.inputs)
                            .containsKeys("sourceDbInstanceArn", "kmsKeyId")
                            .containsEntry("retentionPeriod", 14.0);
                    assertThat(made.provider).contains("eu-west-1");
                });
    }

    @Test
    void anAlarmIsWhereAwsTellsItsMetric() throws IOException {
        stack(0);

        assertThat(mocks.named("aws:cloudwatch/metricAlarm:MetricAlarm", "alarms-eu-west-1-replication-lag-files"))
                .satisfies(alarm -> {
                    assertThat(alarm.provider).contains("eu-west-1");
                    assertThat(alarm.inputs.get("alarmActions").toString()).contains("alarms-eu-west-1-topic");
                });
        assertThat(mocks.named("aws:sns/topic:Topic", "alarms-eu-west-1-topic").provider)
                .contains("eu-west-1");
    }

    private void stack(int replicas) throws IOException {
        Path file = Files.writeString(folder.resolve("app.yaml"), APP.formatted(replicas));
        AwsSettings settings = AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ")
                .build();
        build(() -> AwsStack.build(
                new AwsPlanner().plan(AppFile.read(file, Environment.PROD).orThrow(), Environment.PROD, settings),
                name -> Output.ofSecret("value-of-" + name),
                file));
    }
}
