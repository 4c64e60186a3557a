package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.AwsPlanner;
import dev.slipway.planner.aws.AwsSettings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clipper's whole stack against mocks. */
class AwsStackTest extends CloudTest {
    private static final Path APP = Path.of("../../apps/clipper/app.yaml");
    private static final List<String> SECRETS = List.of("db-password", "cache-password", "jwt-secret", "origin-token");

    private static final Map<Environment, Built> STACKS = new EnumMap<>(Environment.class);

    private CloudMocks look = mocks;

    private record Built(AwsStack stack, CloudMocks mocks) {}

    @Test
    @Covers({"CLP-TLS-02", "CLP-TLS-05", "CLP-SVC-02"})
    void theEntryRedirectsAndSetsHsts() {
        stack(Environment.PROD);

        assertThat(look.named("aws:lb/listener:Listener", "load-balancer-https").inputs)
                .containsEntry(
                        "routingHttpResponseStrictTransportSecurityHeaderValue",
                        "max-age=63072000; includeSubDomains; preload")
                .containsEntry("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06");
        assertThat(look.named("aws:lb/listener:Listener", "load-balancer-redirect")
                        .inputs
                        .toString())
                .contains("HTTP_301");
        assertThat(look.only("aws:cloudfront/distribution:Distribution").inputs.toString())
                .contains("redirect-to-https", "minimumProtocolVersion=TLSv1.2_2021", "pathPattern=/api/*");
    }

    @Test
    @Covers({"CLP-DB-02", "CLP-CACHE-03", "ALX-STOR-03"})
    void dataServicesAreEncryptedPrivateAndProtected() {
        stack(Environment.PROD);

        assertThat(look.only("aws:rds/instance:Instance").inputs)
                .containsEntry("storageEncrypted", true)
                .containsEntry("storageType", "gp3")
                .containsEntry("publiclyAccessible", false)
                .containsEntry("manageMasterUserPassword", true)
                .containsEntry("autoMinorVersionUpgrade", true)
                .containsEntry("multiAz", true)
                .doesNotContainKey("password");
        assertThat(look.only("aws:elasticache/replicationGroup:ReplicationGroup").inputs)
                .containsEntry("transitEncryptionEnabled", true)
                .containsEntry("atRestEncryptionEnabled", true)
                .containsEntry("automaticFailoverEnabled", true);
    }

    @Test
    @Covers({"CLP-SEC-01", "CLP-CACHE-05"})
    void noSecretStandsInATaskDefinition() {
        stack(Environment.PROD);

        assertThat(look.ofType("aws:ecs/taskDefinition:TaskDefinition"))
                .hasSize(4)
                .allSatisfy(definition -> {
                    String containers =
                            definition.inputs.get("containerDefinitions").toString();
                    SECRETS.forEach(secret -> assertThat(containers).doesNotContain("value-of-" + secret));
                    assertThat(containers).contains("\"readonlyRootFilesystem\":true", "\"drop\":[\"ALL\"]");
                });
    }

    @Test
    void noComponentInputHoldsASecret() {
        stack(Environment.PROD);

        assertThat(look.all())
                .filteredOn(resource -> resource.type.startsWith("slipway:"))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(resource.inputs.toString()).doesNotContain("value-of-"));
    }

    @Test
    void credentialsAmongTheOutputsStaySecret() {
        StackOutputs outputs = stack(Environment.PROD).outputs();

        assertThat(isSecret(outputs.database().get("db").get("url"))).isTrue();
        assertThat(isSecret(outputs.database().get("db").get("password"))).isTrue();
        assertThat(isSecret(outputs.cache().get("cache").get("url"))).isTrue();
        assertThat(isSecret(outputs.environment().get("api").get("DATABASE_URL")))
                .isTrue();
        assertThat(isSecret(outputs.environment().get("api").get("GIN_MODE"))).isFalse();
    }

    @Test
    @Covers("CLP-DB-08")
    void theApisUrlLeadsToThePooler() {
        StackOutputs outputs = stack(Environment.PROD).outputs();

        assertThat(value(outputs.environment().get("api").get("DATABASE_URL")))
                .isEqualTo(
                        "postgresql://clipper:value-of-db-password@db-pooler.clipper-prod.internal:6432/clipper?sslmode=require");
        assertThat(value(outputs.endpoints().get("web"))).isEqualTo("https://clipper.example.com");
    }

    @Test
    @Covers({"SIG-POL-02", "ALX-POL-05"})
    void everyHopToTheDataIsEncrypted() {
        StackOutputs outputs = stack(Environment.PROD).outputs();

        assertThat(value(outputs.environment().get("api").get("REDIS_URL")))
                .startsWith("rediss://:value-of-cache-password@");
        assertThat(value(outputs.environment().get("api").get("DATABASE_URL"))).endsWith("?sslmode=require");
        assertThat(look.only("aws:elasticache/replicationGroup:ReplicationGroup").inputs)
                .containsEntry("transitEncryptionEnabled", true);
    }

    @Test
    @Covers({"CLP-DB-09", "CLP-BKP-06"})
    void theMigrationTakesASnapshotAndRunsFromTheNewImage() {
        stack(Environment.PROD);

        Mocks.ResourceArgs run = look.named("aws:lambda/invocation:Invocation", "api-migration-run");
        assertThat(run.inputs.get("input").toString()).contains("\"snapshot\":\"clipper-prod-db-before-");
        assertThat(run.inputs.get("triggers").toString()).contains("version=", "secret=api-migration-secret-value-v1");
    }

    @Test
    @Covers("CLP-REC-01")
    void theDrillRestoresIntoTheStacksOwnSubnetsSinceAnAccountMayHaveNoDefaultVpc() {
        stack(Environment.PROD);

        assertThat(look.named("aws:backup/restoreTestingSelection:RestoreTestingSelection", "backups-drill-databases")
                        .inputs)
                .containsEntry("restoreMetadataOverrides", Map.of("dbSubnetGroupName", "clipper-prod-db"));
    }

    @Test
    void thePoolersNameLeadsToHealthyTasksOnly() {
        stack(Environment.PROD);

        assertThat(look.named("aws:servicediscovery/service:Service", "db-pooler-discovery").inputs)
                .containsEntry("healthCheckCustomConfig", Map.of("failureThreshold", 1.0));
    }

    @Test
    void noRoleOfATaskMayDoEverything() {
        stack(Environment.PROD);

        assertThat(look.ofType("aws:iam/rolePolicy:RolePolicy")).isNotEmpty().allSatisfy(policy -> assertThat(
                        policy.inputs.get("policy").toString())
                .doesNotContain("\"*:*\"", "\"s3:*\"", "\"Action\":[\"*\"]"));
    }

    @Test
    void everythingThatTakesTagsHasThem() {
        stack(Environment.PROD);

        assertThat(look.all())
                .filteredOn(resource -> resource.inputs.containsKey("tags"))
                .hasSizeGreaterThan(80)
                .allSatisfy(resource -> assertThat((Map<?, ?>) resource.inputs.get("tags"))
                        .isNotNull()
                        .extracting(tags -> ((Map<?, ?>) tags).get("slipway:stack"))
                        .isEqualTo("clipper-prod"));
    }

    @Test
    void withoutAZoneTheRecordsToMakeAreListed() {
        AwsStack stack = build(() -> AwsStack.build(
                plan(
                        Environment.DEV,
                        AwsSettings.builder("eu-central-1", zones()).replicaRegion("eu-west-1")),
                AwsStackTest::secret,
                APP));

        assertThat(mocks.ofType("aws:route53/record:Record")).isEmpty();
        assertThat(value(stack.dnsRecords()))
                .extracting(record -> record.get("name"))
                .contains("clipper.example.com", "_proof.clipper.example.com");
    }

    @Test
    void devIsSmall() {
        stack(Environment.DEV);

        assertThat(look.ofType("aws:ec2/natGateway:NatGateway")).hasSize(1);
        assertThat(look.only("aws:rds/instance:Instance").inputs)
                .containsEntry("multiAz", false)
                .containsEntry("deletionProtection", false)
                .containsEntry("skipFinalSnapshot", true);
    }

    /** Builds a stack once for all tests, which only look. */
    private AwsStack stack(Environment environment) {
        Built built = STACKS.computeIfAbsent(environment, it -> new Built(create(it), mocks));
        look = built.mocks();
        return built.stack();
    }

    private AwsStack create(Environment environment) {
        AwsSettings.Builder settings = AwsSettings.builder("eu-central-1", zones())
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ");
        return build(() -> AwsStack.build(plan(environment, settings), AwsStackTest::secret, APP));
    }

    private static AwsPlan plan(Environment environment, AwsSettings.Builder settings) {
        return new AwsPlanner().plan(AppFile.read(APP, environment).orThrow(), environment, settings.build());
    }

    private static List<String> zones() {
        return List.of("eu-central-1a", "eu-central-1b");
    }

    private static Output<String> secret(String name) {
        return Output.ofSecret("value-of-" + name);
    }
}
