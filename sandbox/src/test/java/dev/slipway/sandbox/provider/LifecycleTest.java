package dev.slipway.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.Stored;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Resources come and go, in a preview and in earnest. */
class LifecycleTest extends ServedTest {
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
    void soIsOneOfAReplacementWhoseOldResourceIsGoneAlready() {
        Made old = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
        aws.diff(VPC, old, EngineDriver.json("{'cidrBlock':'10.1.0.0/16'}"));
        Made replacement = aws.create(VPC, "main", "{'cidrBlock':'10.1.0.0/16'}");
        aws.delete(old);
        restart();

        assertThat(aws.read(old).getId()).isEmpty(); // all that the engine's state tells of
        Made again = aws.create(VPC, "main", "{'cidrBlock':'10.1.0.0/16'}");

        assertThat(again).isEqualTo(replacement);
        assertThat(server.world().all()).hasSize(1);
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
    void twoParallelCreationsCannotTakeOneName() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "bucket" + i;
            attempts.add(pool.submit(() -> {
                try {
                    aws.create(BUCKET, name, "{'bucket':'wanted'}");
                    return true;
                } catch (StatusRuntimeException | AssertionError e) {
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
}
