package dev.slipway.sandbox.provider;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Says things in the engine's own display, beside the resource they are about. */
final class EngineLog {
    private @Nullable ManagedChannel channel;

    synchronized void connect(String address) {
        if (channel == null && !address.isEmpty()) {
            channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
        }
    }

    void warn(String urn, String message) {
        say(LogSeverity.WARNING, urn, message);
    }

    void info(String urn, String message) {
        say(LogSeverity.INFO, urn, message);
    }

    /** Best effort: an engine that does not listen is not told. */
    private synchronized void say(LogSeverity severity, String urn, String message) {
        ManagedChannel open = channel;
        if (open == null) {
            return;
        }
        LogRequest request = LogRequest.newBuilder()
                .setSeverity(severity)
                .setUrn(urn)
                .setMessage(message)
                .build();
        EngineGrpc.newStub(open).log(request, new StreamObserver<>() {
            @Override
            public void onNext(Empty value) {}

            @Override
            public void onError(Throwable t) {}

            @Override
            public void onCompleted() {}
        });
    }

    synchronized void close() {
        ManagedChannel open = channel;
        if (open != null) {
            open.shutdownNow();
            channel = null;
        }
    }
}
