package dev.slipway.cli.engine;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.RunRequest;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeBlockingStub;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * Stands in for the engine while the program rehearses for the class-data archive: every resource goes to the sandbox for a foreseen
 * creation and comes back, so that both load the classes that they will need. No state, no judgement; nothing else may use it.
 */
public final class RehearsalEngine implements AutoCloseable {
    private final Server server;
    private final ManagedChannel channel;

    private RehearsalEngine(Server server, ManagedChannel channel) {
        this.server = server;
        this.channel = channel;
    }

    /** Starts it in front of the sandbox at the port. */
    public static RehearsalEngine start(int sandboxPort) {
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", sandboxPort)
                .usePlaintext()
                .build();
        try {
            Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new Monitor(ResourceProviderGrpc.newBlockingStub(channel)))
                    .addService(new Engine())
                    .build()
                    .start();
            return new RehearsalEngine(server, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the program run with the configuration, in the same words as the engine; gives whether it ended well. */
    public boolean run(ProgramServer program, Map<String, String> config) {
        ManagedChannel runtime = ManagedChannelBuilder.forTarget(program.address())
                .usePlaintext()
                .build();
        try {
            LanguageRuntimeBlockingStub asked = LanguageRuntimeGrpc.newBlockingStub(runtime);
            var unusedInfo = asked.getPluginInfo(Empty.getDefaultInstance());
            var unusedPackages = asked.getRequiredPackages(GetRequiredPackagesRequest.getDefaultInstance());
            String address = "127.0.0.1:" + server.getPort();
            return !asked.run(RunRequest.newBuilder()
                            .setOrganization("organization")
                            .setProject("slipway")
                            .setStack("rehearsal")
                            .setDryRun(true)
                            .addArgs(address)
                            .setMonitorAddress(address)
                            .putAllConfig(config)
                            .addConfigSecretKeys("slipway:secrets")
                            .build())
                    .getBail();
        } finally {
            runtime.shutdownNow();
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        channel.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> observer, T value) {
        observer.onNext(value);
        observer.onCompleted();
    }

    private static final class Monitor extends ResourceMonitorImplBase {
        private final ResourceProviderBlockingStub sandbox;

        Monitor(ResourceProviderBlockingStub sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
            answer(
                    observer,
                    SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
            String urn = "urn:pulumi:rehearsal::slipway::" + request.getType() + "::" + request.getName();
            RegisterResourceResponse.Builder made =
                    RegisterResourceResponse.newBuilder().setUrn(urn).setObject(request.getObject());
            if (request.getCustom()) {
                CreateResponse created = created(urn, request.getObject());
                made.setId(created.getId()).setObject(created.getProperties());
            }
            answer(observer, made.build());
        }

        private CreateResponse created(String urn, Struct inputs) {
            try {
                Struct checked = sandbox.check(CheckRequest.newBuilder()
                                .setUrn(urn)
                                .setNews(inputs)
                                .build())
                        .getInputs();
                return sandbox.create(CreateRequest.newBuilder()
                        .setUrn(urn)
                        .setProperties(checked)
                        .setPreview(true)
                        .build());
            } catch (StatusRuntimeException e) {
                // What matters is the classes that were loaded on the way.
                return CreateResponse.newBuilder().setProperties(inputs).build();
            }
        }

        @Override
        public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
            answer(
                    observer,
                    ResourceInvokeResponse.newBuilder()
                            .setReturn(Struct.getDefaultInstance())
                            .build());
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
            answer(observer, Empty.getDefaultInstance());
        }
    }

    private static final class Engine extends EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> observer) {
            System.err.println(request.getMessage());
            answer(observer, Empty.getDefaultInstance());
        }

        @Override
        public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
            answer(observer, GetRootResourceResponse.getDefaultInstance());
        }

        @Override
        public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
            answer(observer, SetRootResourceResponse.getDefaultInstance());
        }
    }
}
