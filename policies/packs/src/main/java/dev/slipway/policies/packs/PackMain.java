package dev.slipway.policies.packs;

import dev.slipway.policies.sdk.wire.AnalyzerServer;

/** Serves the pack to the engine that started this process: prints the port and serves until the engine ends it. */
public final class PackMain {
    private PackMain() {}

    public static void main(String[] args) throws InterruptedException {
        try (AnalyzerServer server = AnalyzerServer.start(SlipwayPack.create())) {
            System.out.println(server.port());
            System.out.flush();
            server.join();
        }
    }
}
