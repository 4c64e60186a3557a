package dev.slipway.endtoend;

import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerGrpc.AnalyzerImplBase;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyType;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;

/** A policy pack without an opinion, which keeps what the engine shows it. */
final class RecordingPack extends AnalyzerImplBase implements AutoCloseable {
    private final Map<String, AnalyzeRequest> alone = new ConcurrentHashMap<>();
    private final Map<String, AnalyzerResource> inStack = new ConcurrentHashMap<>();
    private final Server server;
    private final Path script;

    /** @param folder where the script lies that tells the engine the port */
    RecordingPack(Path folder) throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(400 << 20)
                .addService(this)
                .build()
                .start();
        script = Files.writeString(
                folder.resolve("recording-pack"), "#!/bin/sh\necho " + server.getPort() + "\nexec cat >&2\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    /** What makes the engine ask it. */
    List<String> options() {
        return List.of("--policy-pack", script.toString());
    }

    /** What the engine asked of single resources, by URN. */
    Map<String, AnalyzeRequest> alone() {
        return Map.copyOf(alone);
    }

    /** What the engine asked of the whole stack, by URN. */
    Map<String, AnalyzerResource> inStack() {
        return Map.copyOf(inStack);
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> reply) {
        alone.put(request.getUrn(), request);
        answer(reply, AnalyzeResponse.getDefaultInstance());
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> reply) {
        request.getResourcesList().forEach(it -> inStack.put(it.getUrn(), it));
        answer(reply, AnalyzeResponse.getDefaultInstance());
    }

    @Override
    public void remediate(AnalyzeRequest request, StreamObserver<RemediateResponse> reply) {
        answer(reply, RemediateResponse.getDefaultInstance());
    }

    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> reply) {
        answer(reply, AnalyzerHandshakeResponse.getDefaultInstance());
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> reply) {
        answer(reply, AnalyzerStackConfigureResponse.getDefaultInstance());
    }

    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> reply) {
        answer(reply, Empty.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, PluginInfo.newBuilder().setVersion("1.0.0").build());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> reply) {
        answer(
                reply,
                AnalyzerInfo.newBuilder()
                        .setName("recording")
                        .setVersion("1.0.0")
                        .addPolicies(PolicyInfo.newBuilder().setName("alone"))
                        .addPolicies(
                                PolicyInfo.newBuilder().setName("in-stack").setPolicyType(PolicyType.POLICY_TYPE_STACK))
                        .build());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        answer(reply, Empty.getDefaultInstance());
    }

    private static <T> void answer(StreamObserver<T> reply, T value) {
        reply.onNext(value);
        reply.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
