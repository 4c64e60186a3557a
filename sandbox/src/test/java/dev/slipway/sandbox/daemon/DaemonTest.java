package dev.slipway.sandbox.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.SandboxClient;
import dev.slipway.sandbox.SandboxUnavailable;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.world.World;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private SandboxClient start() throws IOException {
        List<String> java = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.sandbox.SandboxMain");
        return SandboxClient.start(home, java, Duration.ofMinutes(5), PATIENCE);
    }

    @Test
    void aDaemonIsFoundTamperedWithResetAndStopped() throws IOException {
        SandboxClient client = start();
        try (EngineDriver aws = new EngineDriver(client.port(), "{'region':'eu-central-1'}")) {
            EngineDriver.Made vpc = aws.create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
            assertThat(SandboxClient.find(home))
                    .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(client.pid()));
            assertThat(secondDaemon()).contains("A sandbox runs in").contains("process " + client.pid());
            client.tamper(vpc.urn(), Map.of("enableDnsHostnames", true));
            assertThat(client.show(vpc.id()).orElseThrow().inputs()).containsEntry("enableDnsHostnames", true);
            assertThatThrownBy(() -> client.tamper("nothing", Map.of()))
                    .hasMessageContaining("No resource has the URN or id 'nothing'");
            assertThat(client.add(
                            "aws:route53/zone:Zone", Map.of("name", "example.com"), Map.of("region", "eu-central-1")))
                    .startsWith("Z");
            client.delete(vpc.id());
            assertThat(client.list()).extracting(r -> r.type()).containsExactly("aws:route53/zone:Zone");
            client.reset();
            assertThat(client.list()).isEmpty();
        }
        assertThat(client.stop(PATIENCE)).isTrue();
        assertThat(SandboxClient.find(home)).isEmpty();
        assertThat(home.resolve("sandbox.json")).doesNotExist();
    }

    /** The first command starts it, and the second finds it neither ready nor startable. */
    @Test
    void twoStartsAtOnceGiveOneDaemonToBoth() throws Exception {
        Process first = serve();
        Path lock = new Home(home).lock();
        while (first.isAlive() && !Files.exists(lock)) {
            Thread.onSpinWait();
        }
        SandboxClient client = start();
        assertThat(client.list()).isEmpty();
        assertThat(client.pid()).isEqualTo(first.pid());
        assertThat(client.stop(PATIENCE)).isTrue();
    }

    private String secondDaemon() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Process process = serve();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            process.getInputStream().transferTo(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The lock of this JVM would be refused in another way: a second process is what users start. */
    private Process serve() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.slipway.sandbox.SandboxMain",
                        "serve",
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void anotherProcessThatHasTheNumberOfAKilledDaemonIsNotTakenForIt() throws IOException {
        SandboxClient client = start();
        String announced = Files.readString(home.resolve("sandbox.json"));
        assertThat(client.stop(PATIENCE)).isTrue();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                home.resolve("sandbox.json"), announced.replace("\"pid\":" + client.pid(), "\"pid\":" + stranger));

        assertThat(SandboxClient.find(home)).isEmpty();
        SandboxClient again = start();
        assertThat(again.pid()).isNotEqualTo(stranger);
        assertThat(again.stop(PATIENCE)).isTrue();
    }

    @Test
    void aQuestionToADaemonThatIsKilledMeanwhileSaysSo() throws Exception {
        SandboxClient client = start();
        assertThat(client.list()).isEmpty();
        ProcessHandle daemon = ProcessHandle.of(client.pid()).orElseThrow();
        daemon.destroyForcibly();
        daemon.onExit().get();
        assertThatThrownBy(client::list).isInstanceOf(SandboxUnavailable.class).hasMessage("it ended during the call");
        client.close();
    }

    @Test
    void aSpoiledWorldIsNamedAndNotTakenForAnEmptyOne() throws IOException {
        assertThat(start().stop(PATIENCE)).isTrue();
        for (String spoiled :
                List.of("{bro", "[]", "{'version':9}", "{'version':1}", "{'version':1,'resources':[1]}")) {
            Files.writeString(home.resolve("world.json"), spoiled.replace('\'', '"'));
            assertThatThrownBy(() -> new World(home.resolve("world.json")))
                    .as(spoiled)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("world.json")
                    .hasMessageContaining("reset");
        }
        Files.writeString(home.resolve("world.json.key"), "zz");
        assertThatThrownBy(() -> new World(home.resolve("world.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("world.json.key");
    }

    @Test
    void aRuleForFaultsThatNobodyKnowsIsRefused() {
        for (String rule : List.of("{'op':'x'}", "{'action':'explode'}", "{'tpye':'*'}", "{'nth':'first'}")) {
            assertThatThrownBy(() -> FaultRule.of(EngineDriver.json(rule)))
                    .as(rule)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not '");
        }
    }

    @Test
    void aKilledDaemonHasLostNothingItAnswered() throws IOException {
        SandboxClient client = start();
        try (EngineDriver aws = new EngineDriver(client.port(), "{'region':'eu-central-1'}")) {
            aws.create(VPC, "first", "{'cidrBlock':'10.0.0.0/16'}");
            client.faults(List.of(FaultRule.of(EngineDriver.json("{'op':'create','action':'kill-after'}"))));
            assertThatThrownBy(() -> aws.create(VPC, "second", "{'cidrBlock':'10.1.0.0/16'}"))
                    .isInstanceOf(StatusRuntimeException.class);
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE); // the close itself
        }
        client.close();
        SandboxClient again = start();
        assertThat(again.list()).hasSize(2);
        assertThat(Files.readString(home.resolve("world.json"))).contains("10.1.0.0/16");
        assertThat(again.stop(PATIENCE)).isTrue();
    }
}
