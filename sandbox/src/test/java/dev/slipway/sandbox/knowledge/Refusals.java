package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import dev.slipway.sandbox.SandboxServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Starts from a resource that is accepted, spoils one property, and expects the service's own words. */
abstract class Refusals {
    @TempDir
    Path folder;

    private SandboxServer server;
    EngineDriver cloud;

    abstract String config();

    @BeforeEach
    void start() {
        server = EngineDriver.serve(folder);
        cloud = new EngineDriver(server.port(), config());
    }

    @AfterEach
    void stop() {
        cloud.close();
        server.close();
    }

    /** Another provider instance over the same world. */
    EngineDriver elsewhere(String otherConfig) {
        return new EngineDriver(server.port(), otherConfig);
    }

    Made create(String token, String name, String inputs) {
        return cloud.create(token, name, EngineDriver.json(inputs));
    }

    /** The good inputs pass; with this one value they are refused at this property, in these words. */
    void refuses(String token, String good, String path, Object value, String property, String says) {
        Map<String, Object> fixture = EngineDriver.json(good);
        assertThat(cloud.refusals(token, "subject", fixture))
                .as("the fixture itself")
                .isEmpty();
        assertThat(cloud.refusals(token, "subject", EngineDriver.with(fixture, path, value)))
                .anySatisfy(reason -> assertThat(reason).startsWith(property).contains(says));
    }

    void refuses(String token, String good, String path, Object value, String says) {
        refuses(token, good, path, value, path.replaceAll("[.\\[].*", ""), says);
    }

    /** Like {@link #refuses}, of what only shows when the resource is really made. */
    void failsToCreate(String token, String good, String path, Object value, String says) {
        Map<String, Object> fixture = EngineDriver.json(good);
        assertThat(cloud.create(token, "control", fixture).id()).isNotEmpty();
        assertThatThrownBy(() -> cloud.create(token, "subject", EngineDriver.with(fixture, path, value)))
                .hasMessageContaining(says);
    }

    void refusesToDelete(Made made, String says) {
        assertThatThrownBy(() -> cloud.delete(made)).hasMessageContaining(says);
        assertThat(cloud.read(made).getId()).as("it is still there").isEqualTo(made.id());
    }
}
