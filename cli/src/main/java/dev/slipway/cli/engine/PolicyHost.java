package dev.slipway.cli.engine;

import dev.slipway.cli.home.Install;
import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.evidence.ConfiguredReport;
import dev.slipway.policies.sdk.wire.AnalyzerServer;
import java.util.List;
import java.util.Map;

/** Serves the policy pack from this JVM; the pack's own script, started by the engine, finds it by its port. */
public final class PolicyHost implements AutoCloseable {
    private final AnalyzerServer server;
    private final Install install;

    private PolicyHost(AnalyzerServer server, Install install) {
        this.server = server;
        this.install = install;
    }

    /** Starts serving the pack that comes with Slipway. */
    public static PolicyHost start(Install install) {
        return new PolicyHost(
                AnalyzerServer.start(SlipwayPack.create(), new ConfiguredReport(System.getenv())), install);
    }

    /** What the engine's process must find in its environment. */
    public Map<String, String> environment() {
        return Map.of("SLIPWAY_ANALYZER_PORT", String.valueOf(server.port()));
    }

    /** The options that make the engine ask the pack. */
    public List<String> options() {
        return List.of(
                "--policy-pack",
                install.root()
                        .resolve("policies/bin/pulumi-analyzer-policy-slipway")
                        .toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
