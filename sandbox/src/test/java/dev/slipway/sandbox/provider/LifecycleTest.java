package dev.slipway.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import dev.slipway.sandbox.SandboxServer;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.PropertyDiff;

class LifecycleTest {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CONTAINER = "docker:index/container:Container";
    private static final String DATABASE =
            "{'engine':'postgres','engineVersion':'16.8','instanceClass':'db.t4g.medium','allocatedStorage':50,'username':'clipper','skipFinalSnapshot':true,'password':'correct-horse-battery'}";

    @TempDir
    Path folder;

    private SandboxServer server;
    private EngineDriver aws;

    @BeforeEach
    void start() {
        server = EngineDriver.serve(folder);
        aws = new EngineDriver(server.port(), "{'region':'eu-central-1'}");
    }

    @AfterEach
    void stop() {
        aws.close();
        server.close();
    }

    private void restart() {
        stop();
        start();
    }

    @Test
    void previewKnowsWhatTheUpdateWillMake() {
        Made planned = aws.preview(VPC, "main", EngineDriver.json("{'cidrBlock':'10.0.0.0/16'}"));
        assertThat(planned.id()).matches("vpc-0[0-9a-f]{16}");
        assertThat(server.world().all()).isEmpty();
        assertThat(aws.preview(
                                SUBNET,
                                "a",
                                EngineDriver.json("{'vpcId':'%s','cidrBlock':'10.0.1.0/24'}".formatted(planned.id())))
                        .out("availabilityZone"))
                .isEqualTo("eu-central-1a");
        Made made = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        assertThat(made).isEqualTo(planned);
    }

    @Test
    void whatAPreviewPromisedIsForgottenWithItsConnection() {
        String vpc;
        try (EngineDriver preview = new EngineDriver(server.port(), "{'region':'eu-central-1'}")) {
            vpc = preview.preview(VPC, "main", EngineDriver.json("{'cidrBlock':'10.0.0.0/16'}"))
                    .id();
        }
        assertThatThrownBy(() -> aws.create(SUBNET, "a", "{'vpcId':'%s','cidrBlock':'10.0.1.0/24'}".formatted(vpc)))
                .hasMessageContaining("does not exist");
    }

    @Test
    void anOutputOfAnUnknownInputIsUnknown() {
        Made made = aws.preview(INSTANCE, "db", EngineDriver.json(DATABASE));
        assertThat(made.out("endpoint")).endsWith(".eu-central-1.rds.amazonaws.com:5432");
        Map<String, Object> inputs = EngineDriver.json(DATABASE);
        inputs.put("port", Unknown.VALUE);
        Made unknown = aws.preview(INSTANCE, "other", inputs);
        assertThat(unknown.outputs().get("endpoint")).isEqualTo(Unknown.VALUE);
        assertThat(unknown.out("address")).endsWith(".rds.amazonaws.com");
    }

    @Test
    void twoProvidersOfOnePortKeepTheirOwnRegions() {
        try (EngineDriver ireland = new EngineDriver(server.port(), "{'region':'eu-west-1'}")) {
            assertThat(ireland.create(BUCKET, "copy", "{}").out("bucketRegionalDomainName"))
                    .endsWith(".s3.eu-west-1.amazonaws.com");
            assertThat(aws.create(BUCKET, "media", "{}").out("bucketRegionalDomainName"))
                    .endsWith(".s3.eu-central-1.amazonaws.com");
        }
    }

    @Test
    void namesAreMadeOfTheLogicalNameAndSevenDigitsAndKept() {
        Made made = aws.create(BUCKET, "Media", "{}");
        assertThat(made.id()).matches("media-[0-9a-f]{7}");
        Made updated = aws.update(made, EngineDriver.json("{'tags':{'a':'b'}}"));
        assertThat(updated.out("bucket")).isEqualTo(made.id());
        assertThat(updated.out("tagsAll.a")).isEqualTo("b");
    }

    @Test
    void anEqualProgramShowsNoDifference() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        assertThat(aws.diff(INSTANCE, made, EngineDriver.json(DATABASE)).getChanges())
                .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
        assertThat(aws.diff(INSTANCE, made, EngineDriver.with(EngineDriver.json(DATABASE), "multiAz", false))
                        .getChanges())
                .as("a default written out")
                .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
    }

    @Test
    void aDifferenceIsTheExactProperty() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        DiffResponse diff = aws.diff(
                INSTANCE, made, EngineDriver.with(EngineDriver.json(DATABASE), "instanceClass", "db.t4g.large"));
        assertThat(diff.getDetailedDiffMap()).containsOnlyKeys("instanceClass");
        assertThat(diff.getReplacesList()).isEmpty();
    }

    @Test
    void changesThatReplaceAreKnown() {
        Made database = aws.create(INSTANCE, "db", DATABASE);
        for (Map.Entry<String, Object> change : Map.<String, Object>of(
                        "engine",
                        "mysql",
                        "storageEncrypted",
                        true,
                        "availabilityZone",
                        "eu-central-1b",
                        "identifier",
                        "other",
                        "username",
                        "other")
                .entrySet()) {
            Map<String, Object> news =
                    EngineDriver.with(EngineDriver.json(DATABASE), change.getKey(), change.getValue());
            assertThat(aws.diff(INSTANCE, database, news).getReplacesList())
                    .as(change.getKey())
                    .contains(change.getKey());
        }
        Made vpc = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        assertThat(aws.diff(VPC, vpc, EngineDriver.json("{'cidrBlock':'10.1.0.0/16'}"))
                        .getDetailedDiffOrThrow("cidrBlock")
                        .getKind())
                .isEqualTo(PropertyDiff.Kind.UPDATE_REPLACE);
    }

    @Test
    void whatKeepsItsNameMustGoBeforeItIsReplaced() {
        Made named = aws.create(INSTANCE, "db", DATABASE.replace("{'engine'", "{'identifier':'clipper','engine'"));
        assertThat(aws.diff(INSTANCE, named, EngineDriver.with(named.inputs(), "storageEncrypted", true))
                        .getDeleteBeforeReplace())
                .isTrue();
        Made free = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        assertThat(aws.diff(VPC, free, EngineDriver.json("{'cidrBlock':'10.1.0.0/16'}"))
                        .getDeleteBeforeReplace())
                .isFalse();
    }

    @Test
    void aContainerIsReplacedForNearlyEverythingButNotForTheOrderOfItsEnvironment() {
        try (EngineDriver docker = new EngineDriver(server.port(), "{}")) {
            Made made = docker.create(CONTAINER, "web", "{'image':'nginx:1.27','envs':['A=1','B=2']}");
            assertThat(docker.diff(CONTAINER, made, EngineDriver.json("{'image':'nginx:1.27','envs':['B=2','A=1']}"))
                            .getChanges())
                    .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
            assertThat(docker.diff(CONTAINER, made, EngineDriver.json("{'image':'nginx:1.28','envs':['A=1','B=2']}"))
                            .getReplacesList())
                    .containsExactly("image");
            assertThat(docker.diff(
                                    CONTAINER,
                                    made,
                                    EngineDriver.json("{'image':'nginx:1.27','envs':['A=1','B=2'],'memory':64}"))
                            .getReplacesList())
                    .isEmpty();
        }
    }

    @Test
    void immutableFieldsOfKubernetesReplace() {
        try (EngineDriver cluster = new EngineDriver(server.port(), "{}")) {
            String map = "kubernetes:core/v1:ConfigMap";
            Made made = cluster.create(map, "settings", "{'metadata':{'name':'settings'},'data':{'a':'1'}}");
            DiffResponse diff =
                    cluster.diff(map, made, EngineDriver.json("{'metadata':{'name':'settings'},'data':{'a':'2'}}"));
            assertThat(diff.getReplacesList()).containsExactly("data");
            assertThat(diff.getDeleteBeforeReplace()).isTrue();
            assertThat(made.out("metadata.uid")).hasSize(36);
        }
    }

    @Test
    void aReplacementIsAnotherResource() {
        Made first = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        aws.diff(VPC, first, EngineDriver.json("{'cidrBlock':'10.1.0.0/16'}"));
        Made second = aws.create(VPC, "main", "{'cidrBlock':'10.1.0.0/16'}");
        assertThat(second.id()).isNotEqualTo(first.id());
        aws.delete(first);
        assertThat(aws.read(first).getId()).isEmpty();
        assertThat(aws.read(second).getId()).isEqualTo(second.id());
    }

    @Test
    void aCreationRepeatedAfterAKillIsAnsweredWithWhatIsThere() {
        Made first = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        restart();
        Made again = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        assertThat(again).isEqualTo(first);
        assertThat(server.world().all()).hasSize(1);
    }

    @Test
    void aReadFindsNoDriftAndASecretComesBack() {
        Map<String, Object> inputs = EngineDriver.json(DATABASE);
        inputs.put("password", new Secret("correct-horse-battery"));
        Made made = aws.create(INSTANCE, "db", inputs);
        restart();
        assertThat(Values.decode(aws.read(made).getInputs())).isEqualTo(made.inputs());
        assertThat(Values.decode(aws.read(made).getProperties())).isEqualTo(made.outputs());
    }

    @Test
    void noSecretIsOnDisk() throws IOException {
        try (EngineDriver docker = new EngineDriver(server.port(), "{}")) {
            Map<String, Object> web = EngineDriver.json("{'image':'nginx','envs':['A=1']}");
            Values.list(web.get("envs")).add(new Secret("TOKEN=tell-nobody-of-this"));
            docker.create(CONTAINER, "web", web);
        }
        aws.create(INSTANCE, "db", DATABASE); // not even marked as secret by the program
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("tell-nobody")
                        .doesNotContain("correct-horse");
            }
        }
        assertThat(Files.readString(folder.resolve("world.json"))).contains("hmac-sha256:");
        assertThat(Files.getPosixFilePermissions(folder.resolve("world.json.key")))
                .hasSize(2);
    }

    @Test
    void aTamperedResourceShowsAsDriftAndTheNextUpdateMendsIt() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        Stored stored = server.world().all().get(0);
        server.world()
                .put(stored.with(
                        EngineDriver.with(stored.inputs(), "instanceClass", "db.t4g.large"),
                        EngineDriver.with(stored.outputs(), "instanceClass", "db.t4g.large")));
        Map<String, Object> found = Values.decode(aws.read(made).getInputs());
        assertThat(found.get("instanceClass")).isEqualTo("db.t4g.large");
        Made drifted = new Made(made.urn(), made.id(), found, made.outputs());
        assertThat(aws.diff(INSTANCE, drifted, EngineDriver.json(DATABASE)).getDetailedDiffMap())
                .containsOnlyKeys("instanceClass");
        aws.update(drifted, EngineDriver.json(DATABASE));
        assertThat(PropertyPath.parse("instanceClass")
                        .in(server.world().all().get(0).inputs()))
                .contains("db.t4g.medium");
    }

    @Test
    void aChangedSecretIsMarkedAsChanged() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        Made believed = new Made(
                made.urn(), made.id(), made.inputs(), EngineDriver.with(made.outputs(), "password", "somebody-elses"));
        assertThat(Values.decode(aws.read(believed).getProperties()).get("password"))
                .isInstanceOfSatisfying(
                        Secret.class, s -> assertThat(s.value().toString()).contains("changed outside of Pulumi"));
    }

    @Test
    void whatIsGoneReadsAsGone() {
        Made made = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        server.world().remove(server.world().all().get(0));
        assertThat(aws.read(made).getId()).isEmpty();
        assertThatThrownBy(() -> aws.update(made, made.inputs())).hasMessageContaining("run 'pulumi refresh'");
    }

    @Test
    void anImportFindsByIdAndTellsNoSecret() {
        Made made = aws.create(INSTANCE, "db", DATABASE);
        Map<String, Object> imported =
                Values.decode(aws.importById(INSTANCE, "db", made.id()).getInputs());
        assertThat(imported).containsEntry("engine", "postgres").doesNotContainKey("password");
        assertThat(aws.importById(INSTANCE, "db", "db-none").getId()).isEmpty();
    }

    @Test
    void twoParallelCreationsCannotTakeOneName() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "bucket" + i;
            attempts.add(pool.submit(() -> {
                try {
                    aws.create(BUCKET, name, "{'bucket':'wanted'}");
                    return true;
                } catch (io.grpc.StatusRuntimeException | AssertionError e) {
                    return false;
                }
            }));
        }
        int won = 0;
        for (Future<Boolean> attempt : attempts) {
            won += attempt.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(server.world().all()).hasSize(1);
    }

    @Test
    void functionsAnswerOrAreRefused() {
        assertThat(aws.invoke("aws:index/getCallerIdentity:getCallerIdentity", "{}"))
                .containsEntry("accountId", "123456789012");
        assertThat(aws.invoke("aws:index/getAvailabilityZones:getAvailabilityZones", "{}")
                        .get("names"))
                .isEqualTo(List.of("eu-central-1a", "eu-central-1b", "eu-central-1c"));
        assertThatThrownBy(() -> aws.invoke("aws:ec2/getAmi:getAmi", "{}"))
                .hasMessageContaining("the sandbox does not answer this function");
        assertThatThrownBy(() -> aws.invoke("aws:route53/getZone:getZone", "{'name':'example.com'}"))
                .hasMessageContaining("no matching Route 53 Hosted Zone found for 'example.com'");
        aws.create("aws:route53/zone:Zone", "zone", "{'name':'example.com'}");
        assertThat(aws.invoke("aws:route53/getZone:getZone", "{'name':'example.com.'}"))
                .containsEntry("name", "example.com");
    }

    @Test
    void aProviderWithoutOrWithAWrongRegionIsRefused() {
        assertThat(aws.checkConfig("aws", "{}").getFailures(0).getReason())
                .contains("Missing required configuration key \"aws:region\"");
        assertThat(aws.checkConfig("aws", "{'region':'eu-centrall-1'}")
                        .getFailures(0)
                        .getReason())
                .contains("Did you mean 'eu-central-1'?");
        assertThat(aws.checkConfig("aws", "{'region':'eu-central-1'}").getFailuresList())
                .isEmpty();
    }

    @Test
    void faultsStrikeAsTheirRulesSay() {
        server.faults()
                .set(List.of(
                        FaultRule.of(EngineDriver.json(
                                "{'op':'create','type':'%s','nth':2,'action':'fail','message':'InternalFailure'}"
                                        .formatted(VPC))),
                        FaultRule.of(EngineDriver.json(
                                "{'op':'create','type':'%s','action':'throttle','times':2}".formatted(SUBNET))),
                        FaultRule.of(EngineDriver.json(
                                "{'op':'create','type':'%s','action':'partial','message':'not stable yet'}"
                                        .formatted(BUCKET)))));
        Made vpc = aws.create(VPC, "first", "{'cidrBlock':'10.0.0.0/16'}");
        assertThatThrownBy(() -> aws.create(VPC, "second", "{'cidrBlock':'10.1.0.0/16'}"))
                .hasMessageContaining("InternalFailure");
        assertThat(aws.create(SUBNET, "a", "{'vpcId':'%s','cidrBlock':'10.0.1.0/24'}".formatted(vpc.id()))
                        .id())
                .startsWith("subnet-");
        assertThatThrownBy(() -> aws.create(BUCKET, "media", "{}"))
                .hasMessageContaining("did not become ready: not stable yet");
        assertThat(server.world().all()).extracting(Stored::token).containsExactly(VPC, SUBNET, BUCKET);
    }

    @Test
    void aTypeWithoutKnowledgeIsCheckedByItsAnnotations() {
        String type = "aws:dynamodb/table:Table";
        String good = "{'attributes':[{'name':'id','type':'S'}],'hashKey':'id','readCapacity':1}";
        assertThat(aws.refusals(type, "t", EngineDriver.json(good))).isEmpty();
        assertThat(aws.refusals(type, "t", EngineDriver.with(EngineDriver.json(good), "hashkey", "id")))
                .singleElement()
                .asString()
                .contains("Did you mean 'hashKey'?");
        assertThat(aws.refusals(type, "t", EngineDriver.with(EngineDriver.json(good), "readCapacity", "one")))
                .singleElement()
                .asString()
                .contains("expected an integer, found a string");
        assertThat(aws.refusals(type, "t", EngineDriver.with(EngineDriver.json(good), "attributes[0].name", null)))
                .singleElement()
                .asString()
                .contains("Missing required property 'name'");
        assertThat(aws.refusals("aws:dynamodb/tabel:Tabel", "t", Map.of()))
                .singleElement()
                .asString()
                .contains("Unknown resource type");
        assertThat(aws.create(type, "t", good).out("arn")).contains(":dynamodb:eu-central-1:123456789012:");
    }
}
