package dev.slipway.policies.packs;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.wire.AnalyzerServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/** Goes the way of a whole run once, so that the classes it takes can be archived at build for a quick start. */
public final class PackTraining {
    private PackTraining() {}

    public static void main(String[] args) {
        PolicyPack pack = SlipwayPack.create();
        try (AnalyzerServer server = AnalyzerServer.start(pack)) {
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                    .usePlaintext()
                    .build();
            run(AnalyzerGrpc.newBlockingStub(channel), pack);
            channel.shutdownNow();
        }
    }

    private static void run(AnalyzerGrpc.AnalyzerBlockingStub engine, PolicyPack pack) {
        var unusedHandshake = engine.handshake(AnalyzerHandshakeRequest.getDefaultInstance());
        var unusedConfiguration = engine.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setStack("training").build());
        var unusedInfo = engine.getAnalyzerInfo(Empty.getDefaultInstance());
        Struct properties = Struct.newBuilder()
                .putFields("name", Value.newBuilder().setStringValue("training").build())
                .build();
        AnalyzeStackRequest.Builder stack = AnalyzeStackRequest.newBuilder();
        for (Rule rule : pack.rules()) {
            String type = rule.types().get(0).replace("*", "Training");
            String urn = "urn:pulumi:training::training::" + type + "::"
                    + rule.info().id();
            var unusedVerdicts = engine.analyze(AnalyzeRequest.newBuilder()
                    .setType(type)
                    .setUrn(urn)
                    .setProperties(properties)
                    .build());
            stack.addResources(
                    AnalyzerResource.newBuilder().setType(type).setUrn(urn).setProperties(properties));
        }
        var unusedStackVerdicts = engine.analyzeStack(stack.build());
    }
}
