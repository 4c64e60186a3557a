package dev.slipway.cli.engine;

import com.google.protobuf.Empty;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorStub;

/**
 * The engine's resource monitor, over a connection that ends with the run. The SDK's own stays open until its process ends, and here the
 * process goes on: the engine, which stops the monitor gracefully, would wait a second for it at the end of each run.
 */
public final class RunMonitor implements Monitor, AutoCloseable {
    /** The engine's own limit. */
    static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

    private final ManagedChannel channel;
    private final ResourceMonitorStub engine;

    /** Connects to the address, host:port, when it is first asked something. */
    public RunMonitor(String address) {
        channel = ManagedChannelBuilder.forTarget(address)
                .usePlaintext()
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .build();
        engine = ResourceMonitorGrpc.newStub(channel);
    }

    /** Lets what is still under way end, then disconnects. */
    @Override
    public void close() {
        channel.shutdown();
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return asked(request, engine::supportsFeature);
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return asked(request, engine::invoke);
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return asked(request, engine::call);
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return asked(request, engine::readResource);
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return asked(request, engine::registerResource);
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return RunMonitor.<RegisterResourceOutputsRequest, Empty>asked(request, engine::registerResourceOutputs)
                .thenAccept(nothing -> {});
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return asked(request, engine::registerPackage);
    }

    private static <Q, A> CompletableFuture<A> asked(Q request, BiConsumer<Q, StreamObserver<A>> call) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        call.accept(request, new StreamObserver<>() {
            @Override
            public void onNext(A value) {
                answer.complete(value);
            }

            @Override
            public void onError(Throwable fault) {
                answer.completeExceptionally(fault);
            }

            @Override
            public void onCompleted() {
                // A unary call has said all with its value.
            }
        });
        return answer;
    }
}
