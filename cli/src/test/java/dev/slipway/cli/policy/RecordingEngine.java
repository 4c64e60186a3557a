package dev.slipway.cli.policy;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.InvokeRequest;
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
 * Stands in for the engine while the program registers its resources, and keeps them as the real engine would show them to a policy pack:
 * inputs as the provider's check left them, outputs as the provider foresees them, edges, providers. The end-to-end tests hold it
 * against the real one.
 */
final class RecordingEngine implements AutoCloseable {
    /** Who answers what is not in the inputs. */
    enum Knowledge {
        /** A cloud at the first preview: nothing that it computes is known. */
        UNKNOWN,
        /** The sandbox at its preview: everything is foreseen. */
        FORESEEN,
        /** The sandbox at an update: everything is there. */
        CREATED
    }

    private final Server server;
    private final Recorder recorder;

    private RecordingEngine(Server server, Recorder recorder) {
        this.server = server;
        this.recorder = recorder;
    }

    static RecordingEngine start(int sandboxPort, Knowledge knowledge, String stack, Map<String, String> config) {
        Recorder recorder = new Recorder(sandboxPort, knowledge, stack, config);
        try {
            return new RecordingEngine(
                    NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .maxInboundMessageSize(400 << 20)
                            .addService(recorder)
                            .addService(recorder.log)
                            .build()
                            .start(),
                    recorder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** What was registered, in that order. */
    List<Registered> resources() {
        return recorder.resources();
    }

    /** Errors that the program or a provider told of. */
    List<String> errors() {
        return List.copyOf(recorder.errors);
    }

    @Override
    public void close() {
        server.shutdownNow();
        recorder.channels.values().forEach(ManagedChannel::shutdownNow);
    }

    private static final class Recorder extends ResourceMonitorImplBase {
        private final int sandboxPort;
        private final Knowledge knowledge;
        private final String stack;
        private final Map<String, String> config;
        private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Registered> registered = new LinkedHashMap<>();
        private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
        private final Log log = new Log(errors);

        Recorder(int sandboxPort, Knowledge knowledge, String stack, Map<String, String> config) {
            this.sandboxPort = sandboxPort;
            this.knowledge = knowledge;
            this.stack = stack;
            this.config = config;
        }

        synchronized List<Registered> resources() {
            return List.copyOf(registered.values());
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
            String urn = EngineValues.urn(stack, request.getParent(), request.getType(), request.getName());
            Optional<AnalyzerProviderResource> provider =
                    request.getCustom() ? Optional.of(provider(request)) : Optional.empty();
            Struct inputs = EngineValues.plain(request.getObject());
            CreateResponse made = CreateResponse.newBuilder()
                    .setProperties(request.getCustom() ? inputs : Struct.getDefaultInstance())
                    .build();
            if (provider.isPresent() && !request.getType().startsWith("pulumi:providers:")) {
                inputs = checked(urn, inputs, provider.get());
                made = created(urn, inputs, provider.get());
            }
            Struct outputs = EngineValues.sealing(made.getProperties(), request.getAdditionalSecretOutputsList());
            keep(request, urn, inputs, outputs, provider);
            RegisterResourceResponse.Builder response =
                    RegisterResourceResponse.newBuilder().setUrn(urn);
            if (request.getCustom()) {
                response.setObject(outputs).setId(id(request, made));
            } else {
                response.setObject(Struct.getDefaultInstance());
            }
            answer(observer, response.build());
        }

        private String id(RegisterResourceRequest request, CreateResponse made) {
            return request.getType().startsWith("pulumi:providers:") ? "11111111-1111" : made.getId();
        }

        private synchronized void keep(
                RegisterResourceRequest request,
                String urn,
                Struct inputs,
                Struct outputs,
                Optional<AnalyzerProviderResource> provider) {
            Map<String, List<String>> byProperty = new LinkedHashMap<>();
            request.getPropertyDependenciesMap()
                    .forEach((property, urns) -> byProperty.put(property, List.copyOf(urns.getUrnsList())));
            registered.put(
                    urn,
                    new Registered(
                            request.getType(),
                            request.getName(),
                            urn,
                            request.getCustom(),
                            inputs,
                            outputs,
                            request.getParent(),
                            List.copyOf(request.getDependenciesList()),
                            byProperty,
                            provider));
        }

        private synchronized AnalyzerProviderResource provider(RegisterResourceRequest request) {
            String reference = request.getProvider();
            int id = reference.lastIndexOf("::");
            Registered explicit = id < 0 ? null : registered.get(reference.substring(0, id));
            String pack = request.getType().substring(0, request.getType().indexOf(':'));
            if (explicit != null) {
                return AnalyzerProviderResource.newBuilder()
                        .setType(explicit.type())
                        .setName(explicit.name())
                        .setUrn(explicit.urn())
                        .setProperties(explicit.inputs())
                        .build();
            }
            Struct.Builder properties = Struct.newBuilder();
            config.forEach((key, value) -> {
                if (key.startsWith(pack + ":")) {
                    properties.putFields(
                            key.substring(pack.length() + 1),
                            Value.newBuilder().setStringValue(value).build());
                }
            });
            String type = "pulumi:providers:" + pack;
            return AnalyzerProviderResource.newBuilder()
                    .setType(type)
                    .setName("default")
                    .setUrn(EngineValues.urn(stack, "", type, "default"))
                    .setProperties(properties)
                    .build();
        }

        private ResourceProviderBlockingStub sandbox(AnalyzerProviderResource provider) {
            return ResourceProviderGrpc.newBlockingStub(channels.computeIfAbsent(provider.getUrn(), urn -> {
                ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", sandboxPort)
                        .usePlaintext()
                        .maxInboundMessageSize(400 << 20)
                        .build();
                var configured = ResourceProviderGrpc.newBlockingStub(channel)
                        .configure(ConfigureRequest.newBuilder()
                                .setArgs(provider.getProperties())
                                .build());
                if (!configured.getSupportsPreview()) {
                    throw new AssertionError("the sandbox foresees nothing");
                }
                return channel;
            }));
        }

        private Struct checked(String urn, Struct inputs, AnalyzerProviderResource provider) {
            if (knowledge == Knowledge.UNKNOWN) {
                return inputs;
            }
            CheckResponse response = sandbox(provider)
                    .check(CheckRequest.newBuilder().setUrn(urn).setNews(inputs).build());
            response.getFailuresList().forEach(it -> errors.add(urn + " " + it.getProperty() + ": " + it.getReason()));
            return response.hasInputs() ? EngineValues.plain(response.getInputs()) : inputs;
        }

        private CreateResponse created(String urn, Struct inputs, AnalyzerProviderResource provider) {
            try {
                CreateResponse foreseen = sandbox(provider)
                        .create(CreateRequest.newBuilder()
                                .setUrn(urn)
                                .setProperties(inputs)
                                .setPreview(knowledge != Knowledge.CREATED)
                                .build());
                return knowledge == Knowledge.UNKNOWN
                        ? CreateResponse.newBuilder()
                                .setProperties(EngineValues.onlyInputsKnown(foreseen.getProperties(), inputs))
                                .build()
                        : foreseen;
            } catch (StatusRuntimeException e) {
                errors.add(urn + ": " + e.getStatus().getDescription());
                return CreateResponse.newBuilder().setProperties(inputs).build();
            }
        }

        @Override
        public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
            String pack = request.getTok().substring(0, request.getTok().indexOf(':'));
            Struct result = sandbox(provider(RegisterResourceRequest.newBuilder()
                            .setType(pack + ":index:invoke")
                            .setProvider(request.getProvider())
                            .build()))
                    .invoke(InvokeRequest.newBuilder()
                            .setTok(request.getTok())
                            .setArgs(request.getArgs())
                            .build())
                    .getReturn();
            answer(
                    observer,
                    ResourceInvokeResponse.newBuilder().setReturn(result).build());
        }

        @Override
        public synchronized void registerResourceOutputs(
                RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
            registered.computeIfPresent(
                    request.getUrn(), (urn, it) -> it.with(it.inputs(), EngineValues.plain(request.getOutputs())));
            answer(observer, Empty.getDefaultInstance());
        }
    }

    private static final class Log extends EngineImplBase {
        private final List<String> errors;
        private String root = "";

        Log(List<String> errors) {
            this.errors = errors;
        }

        @Override
        public void log(LogRequest request, StreamObserver<Empty> observer) {
            if (request.getSeverity() == LogSeverity.ERROR) {
                errors.add(request.getMessage());
            }
            answer(observer, Empty.getDefaultInstance());
        }

        @Override
        public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
            answer(observer, GetRootResourceResponse.newBuilder().setUrn(root).build());
        }

        @Override
        public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
            root = request.getUrn();
            answer(observer, SetRootResourceResponse.getDefaultInstance());
        }
    }

    private static <T> void answer(StreamObserver<T> observer, T value) {
        observer.onNext(value);
        observer.onCompleted();
    }
}
