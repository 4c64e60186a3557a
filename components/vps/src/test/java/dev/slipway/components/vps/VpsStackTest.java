package dev.slipway.components.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.vps.HostSize;
import dev.slipway.planner.vps.VpsPlan;
import dev.slipway.planner.vps.VpsPlanner;
import dev.slipway.planner.vps.VpsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker is asked for when Clipper's plan is built. */
@SuppressWarnings("unchecked")
class VpsStackTest {
    private static final String SECRET = "Zq7-";

    private final DockerMocks mocks = new DockerMocks();

    @AfterEach
    void endTest() {
        PulumiTest.cleanup();
    }

    @Test
    void everyContainerOfThePlanIsMade() {
        VpsPlan plan = plan(Environment.PROD);
        assertThat(build(mocks, plan).exceptions()).isEmpty();
        long seeds = mocks.ofType(DockerMocks.CONTAINER).stream()
                .filter(it -> it.name.endsWith("-seed"))
                .count();
        assertThat(mocks.ofType(DockerMocks.CONTAINER))
                .hasSize((int) (plan.containers().size() + seeds));
        assertThat(mocks.ofType(DockerMocks.NETWORK)).hasSize(plan.networks().size());
    }

    @Test
    void everyContainerHasLimitsAndNoRightsToSpare() {
        build(mocks, plan(Environment.PROD));
        assertThat(mocks.ofType(DockerMocks.CONTAINER)).isNotEmpty().allSatisfy(container -> assertThat(
                        container.inputs)
                .containsEntry("securityOpts", List.of("no-new-privileges:true"))
                .hasEntrySatisfying("capabilities", value -> assertThat((Map<String, Object>) value)
                        .containsEntry("drops", List.of("ALL")))
                .containsKeys("memory", "cpuShares", "ulimits", "logOpts", "user")
                .doesNotContainKeys("privileged", "pidMode", "name"));
    }

    @Test
    @Covers({"CLP-SVC-04", "CLP-NET-01"})
    void aReplacedServiceIsWaitedForAndKeepsItsAlias() {
        build(mocks, plan(Environment.PROD));
        Map<String, Object> api = container("clipper-prod-api-2");
        assertThat(api)
                .containsEntry("wait", true)
                .containsEntry("waitTimeout", 120.0)
                .containsEntry("destroyGraceSeconds", 30.0)
                .containsEntry("image", "sha256:clipper-prod-ghcr.io-subculture-collective-clipper-backend-1.4.0");
        assertThat((List<Map<String, Object>>) api.get("networksAdvanced"))
                .contains(Map.of("name", "clipper-prod-edge-a1b2c3d", "aliases", List.of("api")));
    }

    @Test
    void filesGetIntoReadOnlyContainersThroughAVolumeThatANeverStartedOneFills() {
        build(mocks, plan(Environment.DEV));
        Map<String, Object> seed = container("clipper-dev-cache-files-seed");
        assertThat(seed).containsEntry("start", false).containsEntry("networkMode", "none");
        assertThat((List<Map<String, Object>>) seed.get("uploads"))
                .extracting(upload -> upload.get("file"))
                .containsExactlyInAnyOrder("/config/redis.conf", "/config/password");
        assertThat((List<Map<String, Object>>) container("clipper-dev-cache").get("mounts"))
                .contains(Map.of(
                        "type", "volume",
                        "source", "clipper-dev-cache-files-config-a1b2c3d",
                        "target", "/config",
                        "readOnly", true));
    }

    @Test
    void changedFilesMeanANewVolumeSoThatTheOldContainerKeepsItsOwn() {
        build(mocks, plan(Environment.DEV));
        assertThat(mocks.inputs(DockerMocks.VOLUME, "clipper-dev-cache-files-config"))
                .containsKey("labels");
        assertThat(mocks.inputs(DockerMocks.VOLUME, "clipper-dev-gateway-files-config"))
                .as("the gateway watches its files and so keeps its volume")
                .doesNotContainKey("labels");
    }

    /** Docker writes down a mode where none is given, and the provider would replace the container for it (pulumi-docker, issue 1272). */
    @Test
    void everyContainerNamesItsNetworkMode() {
        build(mocks, plan(Environment.PROD));
        assertThat(mocks.ofType(DockerMocks.CONTAINER)).isNotEmpty().allSatisfy(it -> assertThat(
                        it.inputs.get("networkMode"))
                .as(it.name)
                .isEqualTo(it.inputs.containsKey("networksAdvanced") ? "bridge" : "none"));
    }

    @Test
    void whatRunsByTheClockIsMadeButNotStarted() {
        build(mocks, plan(Environment.DEV));
        assertThat(container("clipper-dev-backup-db-daily"))
                .containsEntry("start", false)
                .containsEntry("mustRun", false)
                .containsEntry("networkMode", "none");
    }

    @Test
    @Covers("CLP-DB-09")
    void theServiceIsNotMadeWhenItsMigrationFails() {
        DockerMocks failing = new DockerMocks(Map.of("clipper-prod-api-migration-run", 3));
        TestResult result = build(failing, plan(Environment.PROD));
        assertThat(result.exceptions()).anySatisfy(e -> assertThat(e)
                .hasStackTraceContaining("container api-migration: expected exit code 0, found 3"));
        assertThat(failing.has(DockerMocks.CONTAINER, "clipper-prod-api-1")).isFalse();
        assertThat(failing.has(DockerMocks.CONTAINER, "clipper-prod-db-server")).isTrue();
    }

    @Test
    @Covers({"CLP-CACHE-05", "CLP-SEC-01"})
    void noSecretStandsInAPlanACommandOrAComponent() {
        VpsPlan plan = plan(Environment.PROD);
        build(mocks, plan);
        assertThat(PlanJson.write(plan)).doesNotContain(SECRET);
        assertThat(mocks.ofType(DockerMocks.CONTAINER))
                .allSatisfy(container -> assertThat(String.valueOf(container.inputs.get("command")))
                        .doesNotContain(SECRET));
        for (String component :
                List.of("Container", "Database", "Cache", "Service", "Gateway", "Monitoring", "Backups")) {
            assertThat(mocks.ofType("slipway:vps:" + component))
                    .allSatisfy(it -> assertThat(it.inputs.toString()).doesNotContain(SECRET));
        }
    }

    @Test
    void pinnedHostKeysAreTheOnlyOnesBelieved() {
        assertThat(VpsHost.sshOptions(Optional.of("203.0.113.10 ssh-ed25519 AAAA\n203.0.113.10 ssh-rsa BBBB\n")))
                .containsSequence("-o", "UserKnownHostsFile=none")
                .endsWith(
                        "-o",
                        "KnownHostsCommand=/usr/bin/printf %%b \"203.0.113.10 ssh-ed25519 AAAA\\n203.0.113.10 ssh-rsa BBBB\\n\"");
        assertThat(VpsHost.sshOptions(Optional.empty())).containsExactly("-o", "StrictHostKeyChecking=yes");
    }

    @Test
    void privateImagesArePulledWithTheCredentialsOfWhoeverLaunches() {
        build(mocks, plan(Environment.DEV));
        assertThat(mocks.ofType("pulumi:providers:docker")).singleElement().satisfies(it -> assertThat(it.inputs)
                .doesNotContainKey("registryAuth"));
        DockerMocks withRegistry = new DockerMocks();
        VpsSettings settings = VpsSettings.builder("ssh://deploy@203.0.113.10")
                .registries(List.of("ghcr.io"))
                .build();
        build(
                withRegistry,
                new VpsPlanner()
                        .plan(
                                AppFile.read(Path.of("../../apps/clipper/app.yaml"), Environment.DEV)
                                        .orThrow(),
                                Environment.DEV,
                                settings));
        assertThat(withRegistry.ofType("pulumi:providers:docker"))
                .singleElement()
                .satisfies(it -> assertThat(String.valueOf(it.inputs.get("registryAuth")))
                        .contains("ghcr.io")
                        .doesNotContain("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clovalink", "karigar", "signalcraft"})
    void theOtherAppsAreBuiltToo(String app) {
        VpsSettings settings = VpsSettings.builder("ssh://deploy@203.0.113.10")
                .domain("app.example.com")
                .size(new HostSize(64, 262_144, 2000))
                .build();
        VpsPlan plan = new VpsPlanner()
                .plan(
                        AppFile.read(Path.of("../../apps", app, "app.yaml"), Environment.PROD)
                                .orThrow(),
                        Environment.PROD,
                        settings);
        assertThat(build(mocks, plan).exceptions()).isEmpty();
        assertThat(mocks.ofType(DockerMocks.CONTAINER))
                .hasSizeGreaterThan(plan.containers().size());
    }

    private Map<String, Object> container(String name) {
        return mocks.inputs(DockerMocks.CONTAINER, name);
    }

    static VpsPlan plan(Environment environment) {
        VpsSettings settings = VpsSettings.builder("ssh://deploy@203.0.113.10").build();
        return new VpsPlanner()
                .plan(
                        AppFile.read(Path.of("../../apps/clipper/app.yaml"), environment)
                                .orThrow(),
                        environment,
                        settings);
    }

    private static TestResult build(DockerMocks mocks, VpsPlan plan) {
        return PulumiTest.withMocks(mocks)
                .withOptions(TestOptions.builder().preview(false).build())
                .runTest(context -> VpsStack.build(plan, name -> Output.ofSecret(SECRET + name))
                        .byName()
                        .forEach(context::export));
    }
}
