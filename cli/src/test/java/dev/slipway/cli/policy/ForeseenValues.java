package dev.slipway.cli.policy;

import com.google.protobuf.Struct;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Values that are not in the inputs of a resource, as the sandbox foresees or makes them. */
final class ForeseenValues implements AutoCloseable {
    private final int sandboxPort;
    private final RecordingEngine.Knowledge knowledge;
    private final List<String> errors;
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();

    /**
     * Asks a sandbox.
     *
     * @param errors where refusals are told
     */
    ForeseenValues(int sandboxPort, RecordingEngine.Knowledge knowledge, List<String> errors) {
        this.sandboxPort = sandboxPort;
        this.knowledge = knowledge;
        this.errors = errors;
    }

    /** The sandbox as one provider of the program configured it. */
    ResourceProviderBlockingStub sandbox(AnalyzerProviderResource provider) {
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

    /** The inputs as the provider's check leaves them. */
    Struct checked(String urn, Struct inputs, AnalyzerProviderResource provider) {
        if (knowledge == RecordingEngine.Knowledge.UNKNOWN) {
            return inputs;
        }
        CheckResponse response = sandbox(provider)
                .check(CheckRequest.newBuilder().setUrn(urn).setNews(inputs).build());
        response.getFailuresList().forEach(it -> errors.add(urn + " " + it.getProperty() + ": " + it.getReason()));
        return response.hasInputs() ? EngineValues.plain(response.getInputs()) : inputs;
    }

    /** What the provider answers to a creation, as far as it is to be known. */
    CreateResponse created(String urn, Struct inputs, AnalyzerProviderResource provider) {
        try {
            CreateResponse foreseen = sandbox(provider)
                    .create(CreateRequest.newBuilder()
                            .setUrn(urn)
                            .setProperties(inputs)
                            .setPreview(knowledge != RecordingEngine.Knowledge.CREATED)
                            .build());
            return knowledge == RecordingEngine.Knowledge.UNKNOWN
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
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }
}
