package dev.slipway.cli.policy;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.wire.AnalyzerServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/** The pack as it is served to the engine, asked over the wire as the engine asks. */
final class PolicyRun implements AutoCloseable {
    private final AnalyzerServer server = AnalyzerServer.start(SlipwayPack.create());
    private final ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
            .usePlaintext()
            .maxInboundMessageSize(400 << 20)
            .build();
    private final AnalyzerGrpc.AnalyzerBlockingStub engine = AnalyzerGrpc.newBlockingStub(channel);

    /** What the engine would print of a stack. */
    List<AnalyzeDiagnostic> diagnostics(RecordedStack stack) {
        return diagnostics(stack, it -> true);
    }

    /** The same, without asking again about single resources of a good stack that the spoilt one left as they were. */
    List<AnalyzeDiagnostic> diagnostics(RecordedStack spoilt, RecordedStack good) {
        Set<Registered> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(good.resources());
        return diagnostics(spoilt, it -> !same.contains(it) || it.provider().isEmpty());
    }

    private List<AnalyzeDiagnostic> diagnostics(RecordedStack stack, Predicate<Registered> alone) {
        var configured = engine.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                .setStack(stack.stack())
                .setProject("slipway")
                .setOrganization("organization")
                .setDryRun(true)
                .putAllConfig(stack.config())
                .build());
        if (!configured.isInitialized()) {
            throw new AssertionError("the pack took no configuration");
        }
        List<AnalyzeDiagnostic> diagnostics = new ArrayList<>();
        AnalyzeStackRequest.Builder whole = AnalyzeStackRequest.newBuilder();
        for (Registered resource : stack.resources()) {
            if (alone.test(resource)) {
                diagnostics.addAll(engine.analyze(resource.request()).getDiagnosticsList());
            }
            whole.addResources(resource.inStack());
        }
        diagnostics.addAll(engine.analyzeStack(whole.build()).getDiagnosticsList());
        return diagnostics;
    }

    /** Every verdict on the stack judged last. */
    List<Finding> findings() {
        return server.judge().ledger().all();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
