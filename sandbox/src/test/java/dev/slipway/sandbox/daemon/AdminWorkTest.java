package dev.slipway.sandbox.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.SandboxServer;
import dev.slipway.sandbox.world.Stored;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tampering reaches every property that a type has, and none that it has not. */
class AdminWorkTest {
    @TempDir
    Path home;

    private SandboxServer server;
    private EngineDriver kubernetes;
    private EngineDriver aws;

    @BeforeEach
    void aDeploymentAndANetwork() {
        server = EngineDriver.serve(home);
        kubernetes = new EngineDriver(server.port(), "{}");
        kubernetes.create(
                "kubernetes:apps/v1:Deployment",
                "api",
                "{'metadata':{'name':'api','namespace':'default','labels':{'app':'api'}},'spec':{'replicas':2,"
                        + "'selector':{'matchLabels':{'app':'api'}},'template':{'metadata':{'labels':{'app':'api'}},"
                        + "'spec':{'containers':[{'name':'api','image':'example/api:1.0'}]}}}}");
        aws = new EngineDriver(server.port(), "{'region':'eu-central-1'}");
        aws.create("aws:ec2/vpc:Vpc", "main", "{'cidrBlock':'10.0.0.0/16'}");
    }

    @AfterEach
    void close() {
        aws.close();
        kubernetes.close();
        server.close();
    }

    private Stored one(String type) {
        return server.world().all().stream()
                .filter(it -> it.token().endsWith(type))
                .findFirst()
                .orElseThrow();
    }

    private void tamper(String type, Map<String, Object> set) {
        new AdminWork(server.world(), server.faults())
                .call("tamper", Map.of("resource", one(type).urn(), "set", set));
    }

    @Test
    void inputsAtAnyDepthAreChanged() {
        tamper(
                "Deployment",
                Map.of(
                        "spec.replicas",
                        7,
                        "spec.template.spec.containers[0].image",
                        "example/api:2.0",
                        "metadata.labels[\"example.com/tier\"]",
                        "front"));

        assertThat(one("Deployment").inputs().toString()).contains("replicas=7", "api:2.0", "example.com/tier=front");
    }

    @Test
    void whatOnlyTheServiceComputesIsChangedToo() {
        tamper("Vpc", Map.of("ownerId", "999999999999"));

        assertThat(one("Vpc").outputs()).containsEntry("ownerId", "999999999999");
        assertThat(one("Vpc").inputs()).doesNotContainKey("ownerId");
    }

    @Test
    void aPropertyThatTheTypeDoesNotHaveIsRefusedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> tamper("Vpc", Map.of("enableDnsHostname", true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aws:ec2/vpc:Vpc")
                .hasMessageContaining("'enableDnsHostname' here. Did you mean 'enableDnsHostnames'?");
        assertThatThrownBy(() -> tamper("Deployment", Map.of("spec.template.spec.containers[0].imagee", "x")))
                .hasMessageContaining("spec.template.spec.containers[0].imagee")
                .hasMessageContaining("Did you mean 'image'?");
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> tamper("Deployment", Map.of("spec.replicas", "many")))
                .hasMessageContaining("spec.replicas: expected an integer, found a string");
        assertThatThrownBy(() -> tamper("Vpc", Map.of("cidrBlock.first", "10")))
                .hasMessageContaining("cidrBlock: is a string, without parts");
        assertThatThrownBy(() -> tamper("Deployment", Map.of("spec.template.spec.containers.image", "x")))
                .hasMessageContaining("is a list");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsChanged() {
        Stored before = one("Vpc");

        assertThatThrownBy(() -> tamper("Vpc", Map.of("cidrBlok", "10.1.0.0/16", "ownerid", "1", "tags.a", "b")))
                .hasMessageContaining("cidrBlok")
                .hasMessageContaining("ownerid");
        assertThat(one("Vpc")).isEqualTo(before);
    }
}
