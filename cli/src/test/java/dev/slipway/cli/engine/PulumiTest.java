package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiTest {
    @TempDir
    Path folder;

    /** An engine that may fetch plugins asks the network for each provider in the state, and would get hundreds of megabytes. */
    @Test
    void anyPulumiInTheSandboxLeavesTheNetworkAlone() {
        Home home = Home.of(
                Install.fromEnvironment(Map.of("SLIPWAY_ROOT", folder.toString(), "SLIPWAY_CACHE", folder.toString())));

        assertThat(Pulumi.towardsSandbox(home, "aws:4711"))
                .containsEntry("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true")
                .containsEntry("PULUMI_SKIP_UPDATE_CHECK", "true")
                .containsEntry("PULUMI_DEBUG_PROVIDERS", "aws:4711")
                .containsEntry("PULUMI_BACKEND_URL", home.backendUrl());
    }
}
