package dev.slipway.components.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import dev.slipway.components.vps.DockerEngine.Answer;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.vps.VpsPlan;
import dev.slipway.planner.vps.VpsPlanner;
import dev.slipway.planner.vps.VpsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real Docker Engine accepts what the stacks declare: networks, volumes, and containers with their limits, rights, mounts, health checks and
 * logs; and it starts them. The images are one small busybox under all their names.
 */
class DockerAcceptsTest {
    private static final Path BUSYBOX = Path.of("/bin/busybox");

    @TempDir
    static Path directory = Path.of("");

    private static DockerEngine engine;
    private static final Set<String> IMAGES = new HashSet<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(BUSYBOX), "busybox-static is not installed");
        engine = DockerEngine.start(directory);
        byte[] archive = DockerRequests.tar("bin/busybox", Files.readAllBytes(BUSYBOX));
        archive[105] = '5';
        archive[104] = '7';
        archive[106] = '5';
        Answer answer = engine.post(
                "/images/create?fromSrc=-&repo=slipway-tiny&tag=1&changes=" + encoded("CMD [\"true\"]"),
                executable(archive));
        assertThat(answer.isGood()).as(answer.body()).isTrue();
    }

    /** The same archive with the checksum of its changed mode. */
    private static byte[] executable(byte[] archive) {
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : archive[i] & 0xff;
        }
        byte[] text = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, archive, 148, text.length);
        return archive;
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"alexander, PROD", "clipper, PROD", "clovalink, PROD", "karigar, PROD", "signalcraft, PROD"})
    void everyDeclaredObjectIsAccepted(String app, Environment environment) {
        DockerMocks mocks = build(app, environment);
        List<String> refused = new CopyOnWriteArrayList<>();
        make(mocks, refused);
        mocks.ofType(DockerMocks.CONTAINER).parallelStream().forEach(it -> create(it.name, it.inputs, refused));
        assertThat(refused).isEmpty();
        clean();
    }

    @Test
    void theContainersOfAStackStartAndKeepTheirLimits() {
        DockerMocks mocks = build("signalcraft", Environment.DEV);
        List<String> refused = new ArrayList<>();
        make(mocks, refused);
        for (var asked : mocks.ofType(DockerMocks.CONTAINER)) {
            if (!"unless-stopped".equals(asked.inputs.get("restart"))) {
                continue;
            }
            // busybox stands for the program; ports of the host are whatever is free.
            Map<String, Object> inputs = new LinkedHashMap<>(asked.inputs);
            inputs.put("entrypoints", List.of("/bin/busybox"));
            inputs.put("command", List.of("sleep", "300"));
            inputs.remove("ports");
            create(asked.name, inputs, refused);
            Answer started = engine.post("/containers/" + asked.name + "/start");
            if (!started.isGood()) {
                refused.add(asked.name + " does not start: " + started.body());
            }
        }
        assertThat(refused).isEmpty();
        var api = engine.get("/containers/signalcraft-dev-api-1/json").json();
        assertThat(api.at("/State/Running").asBoolean()).isTrue();
        assertThat(api.at("/HostConfig/ReadonlyRootfs").asBoolean()).isTrue();
        assertThat(api.at("/HostConfig/Memory").asLong()).isEqualTo(320L * 1024 * 1024);
        assertThat(api.at("/HostConfig/CapDrop/0").asText()).isEqualTo("ALL");
        clean();
    }

    /** Alloy's image keeps its data directory for its own user, with mode 0770; the agent is root without root's rights. */
    @Test
    void theLogAgentWritesToItsVolumeWhateverTheImageHasThere() throws IOException, InterruptedException {
        DockerMocks mocks = build("clipper", Environment.PROD);
        List<String> refused = new ArrayList<>();
        make(mocks, refused);
        likeAlloy();
        String seed = "clipper-prod-log-agent-data-seed";
        Map<String, Object> writes = new LinkedHashMap<>(mocks.inputs(DockerMocks.CONTAINER, "clipper-prod-log-agent"));
        writes.put("entrypoints", List.of("/bin/busybox", "touch"));
        writes.put("command", List.of("/var/lib/alloy/data/positions"));
        Map<String, Object> copies = new LinkedHashMap<>(writes);
        copies.put("mounts", withoutVolumeOptions(writes));
        for (var agent : Map.of("copies", copies, "writes", writes).entrySet()) {
            made(seed, mocks.inputs(DockerMocks.CONTAINER, seed), refused);
            made(agent.getKey(), agent.getValue(), refused);
            assertThat(refused).isEmpty();
            engine.post("/containers/" + agent.getKey() + "/start");
            assertThat(engine.post("/containers/" + agent.getKey() + "/wait")
                            .json()
                            .path("StatusCode")
                            .asInt())
                    .as(agent.getKey())
                    .isEqualTo(agent.getKey().equals("writes") ? 0 : 1);
            clean();
            make(mocks, refused);
        }
        clean();
    }

    private static void likeAlloy() throws IOException, InterruptedException {
        Process tree = new ProcessBuilder(
                        "sh",
                        "-ec",
                        "mkdir -p image/bin image/tmp image/var/lib/alloy/data; cp " + BUSYBOX + " image/bin/busybox;"
                                + " chmod 1777 image/tmp; chmod 0770 image/var/lib/alloy/data;"
                                + " chown 473:473 image/var/lib/alloy/data; tar -C image -cf image.tar .")
                .directory(directory.toFile())
                .inheritIO()
                .start();
        assertThat(tree.waitFor()).isZero();
        Answer answer = engine.post(
                "/images/create?fromSrc=-&repo=slipway-alloy&tag=1&changes=" + encoded("CMD [\"true\"]"),
                Files.readAllBytes(directory.resolve("image.tar")));
        assertThat(answer.isGood()).as(answer.body()).isTrue();
    }

    private static void made(String name, Map<String, Object> inputs, List<String> refused) {
        Map<String, Object> body = DockerRequests.container(inputs, "slipway-alloy:1", hostPaths());
        accept(name, engine.post("/containers/create?name=" + encoded(name), body), refused);
    }

    private static List<Map<String, Object>> withoutVolumeOptions(Map<String, Object> inputs) {
        List<Map<String, Object>> mounts = new ArrayList<>();
        for (Object mount : (Iterable<?>) inputs.getOrDefault("mounts", List.of())) {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) mount).forEach((key, value) -> copy.put(String.valueOf(key), value));
            copy.remove("volumeOptions");
            mounts.add(copy);
        }
        return mounts;
    }

    @Test
    void whatTheEngineRefusesIsSeen() {
        List<String> refused = new ArrayList<>();
        DockerMocks mocks = build("clipper", Environment.DEV);
        make(mocks, refused);
        Map<String, Object> inputs = new LinkedHashMap<>(mocks.inputs(DockerMocks.CONTAINER, "clipper-dev-cache"));
        inputs.put("memory", 1.0);
        inputs.put("memorySwap", 1.0);
        create("spoilt", inputs, refused);
        assertThat(refused).singleElement().asString().contains("Minimum memory limit allowed is 6MB");
        clean();
    }

    private static DockerMocks build(String app, Environment environment) {
        VpsPlan plan = new VpsPlanner()
                .plan(
                        AppFile.read(Path.of("../../apps", app, "app.yaml"), environment)
                                .orThrow(),
                        environment,
                        VpsSettings.builder("ssh://deploy@203.0.113.10").build());
        DockerMocks mocks = new DockerMocks();
        var result = PulumiTest.withMocks(mocks)
                .withOptions(TestOptions.builder().preview(false).build())
                .runTest(context -> VpsStack.build(plan, name -> Output.ofSecret("Zq7-" + name))
                        .byName()
                        .forEach(context::export));
        assertThat(result.exceptions()).isEmpty();
        return mocks;
    }

    private static void make(DockerMocks mocks, List<String> refused) {
        for (var asked : mocks.ofType(DockerMocks.IMAGE)) {
            String reference = String.valueOf(asked.inputs.get("name"));
            if (IMAGES.add(reference)) {
                int colon = reference.lastIndexOf(':');
                accept(
                        "image " + reference,
                        engine.post("/images/slipway-tiny:1/tag?repo=" + encoded(reference.substring(0, colon))
                                + "&tag=" + reference.substring(colon + 1)),
                        refused);
            }
        }
        for (var asked : mocks.ofType(DockerMocks.NETWORK)) {
            Map<String, Object> body = DockerRequests.network(asked.inputs);
            body.put("Name", asked.name + "-a1b2c3d");
            accept("network " + asked.name, engine.post("/networks/create", body), refused);
        }
        for (var asked : mocks.ofType(DockerMocks.VOLUME)) {
            Map<String, Object> body = DockerRequests.volume(asked.inputs);
            body.put("Name", asked.name + "-a1b2c3d");
            accept("volume " + asked.name, engine.post("/volumes/create", body), refused);
        }
    }

    /** What the provider does: create, connect to further networks, copy files in; here in one go, as each costs a start of a process. */
    private static void create(String name, Map<String, Object> inputs, List<String> refused) {
        Map<String, Object> body = DockerRequests.container(inputs, "slipway-tiny:1", hostPaths());
        Map<String, Map<String, Object>> connections = DockerRequests.connections(inputs, name);
        if (!connections.isEmpty()) {
            body.put(
                    "HostConfig",
                    with(body.get("HostConfig"), connections.keySet().iterator().next()));
        }
        accept("container " + name, engine.post("/containers/create?name=" + encoded(name), body), refused);
        for (var connection : connections.entrySet()) {
            if (!connection.getKey().equals(connections.keySet().iterator().next())) {
                accept(
                        name + " in " + connection.getKey(),
                        engine.post("/networks/" + encoded(connection.getKey()) + "/connect", connection.getValue()),
                        refused);
            }
        }
        Map<String, byte[]> uploads = DockerRequests.uploads(inputs);
        if (!uploads.isEmpty()) {
            accept(
                    name + " takes " + uploads.keySet(),
                    engine.put("/containers/" + encoded(name) + "/archive?path=%2F", DockerRequests.tar(uploads)),
                    refused);
        }
    }

    private static Map<String, Object> with(Object hostConfig, String network) {
        Map<String, Object> changed = new LinkedHashMap<>();
        ((Map<?, ?>) hostConfig).forEach((key, value) -> changed.put(String.valueOf(key), value));
        changed.put("NetworkMode", network);
        return changed;
    }

    /** Folders that the host document makes, or that are there on every host. */
    private static Map<String, String> hostPaths() {
        Map<String, String> paths = new LinkedHashMap<>();
        try {
            for (String path : List.of("/var/lib/slipway/metrics", "/var/log", "/var/lib/docker/containers")) {
                paths.put(
                        path,
                        Files.createDirectories(directory.resolve("host" + path))
                                .toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    private static void accept(String what, Answer answer, List<String> refused) {
        if (!answer.isGood()) {
            refused.add(what + ": " + answer.body().strip());
        }
    }

    private static void clean() {
        List<String> containers = engine.get("/containers/json?all=true").json().findValuesAsText("Id");
        containers.parallelStream().forEach(it -> engine.delete("/containers/" + it + "?force=true&v=true"));
        engine.post("/networks/prune");
        engine.post("/volumes/prune");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
