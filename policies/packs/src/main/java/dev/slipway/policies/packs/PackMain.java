package dev.slipway.policies.packs;

import dev.slipway.policies.sdk.evidence.ConfiguredReport;
import dev.slipway.policies.sdk.wire.AnalyzerServer;

/** Serves the pack to the engine that started this process: prints the port and serves until the engine ends it. */
public final class PackMain {
    private PackMain() {}

    /** Takes no arguments of its own: the engine's address and the pack's folder, which it passes, are not needed. */
    public static void main(String[] args) throws InterruptedException {
        AnalyzerServer server = AnalyzerServer.start(SlipwayPack.create(), new ConfiguredReport(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "policy-pack-end"));
        System.out.println(server.port());
        System.out.flush();
        server.join();
    }
}
