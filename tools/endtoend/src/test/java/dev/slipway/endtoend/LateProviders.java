package dev.slipway.endtoend;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.CallOptions;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;

/**
 * The sandbox's providers as a cloud's are at a preview: what the cloud makes up, they know after the update only. It stands between the engine
 * and the sandbox, and of a creation that is only foreseen it answers what the program did not give as unknown, as bridged providers do.
 */
final class LateProviders implements AutoCloseable {
    private static final String CREATE = "pulumirpc.ResourceProvider/Create";
    private static final Value UNKNOWN = Value.newBuilder()
            .setStringValue("04da6b54-80e4-46f7-96ec-b56ff0331ba9")
            .build();

    private static final MethodDescriptor.Marshaller<byte[]> BYTES = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final ManagedChannel sandbox;
    private final Server server;

    /** @param providers where the sandbox's are, as {@code PULUMI_DEBUG_PROVIDERS} says it */
    LateProviders(String providers) throws IOException {
        int port = Integer.parseInt(providers.replaceFirst("\\w+:(\\d+).*", "$1"));
        sandbox =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .fallbackHandlerRegistry(new HandlerRegistry() {
                    @Override
                    public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
                        return passedOn(name);
                    }
                })
                .build()
                .start();
    }

    /** The same for these. */
    String providers() {
        return "aws:" + server.getPort();
    }

    private ServerMethodDefinition<byte[], byte[]> passedOn(String name) {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.newBuilder(BYTES, BYTES)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .build();
        return ServerMethodDefinition.create(method, ServerCalls.asyncUnaryCall((request, answer) -> {
            try {
                byte[] given = ClientCalls.blockingUnaryCall(sandbox, method, CallOptions.DEFAULT, request);
                answer.onNext(name.equals(CREATE) ? foreseen(request, given) : given);
                answer.onCompleted();
            } catch (StatusRuntimeException e) {
                answer.onError(e);
            }
        }));
    }

    /** Of a creation that is only foreseen no more is known than what the program gave. */
    private static byte[] foreseen(byte[] request, byte[] given) {
        try {
            CreateRequest creation = CreateRequest.parseFrom(request);
            CreateResponse.Builder created = CreateResponse.parseFrom(given).toBuilder();
            if (!creation.getPreview()) {
                return given;
            }
            Struct.Builder outputs = created.getPropertiesBuilder();
            for (String output : List.copyOf(outputs.getFieldsMap().keySet())) {
                if (!creation.getProperties().containsFields(output)) {
                    outputs.putFields(output, UNKNOWN);
                }
            }
            return created.setId("").build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a creation cannot be read", e);
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        sandbox.shutdownNow();
    }
}
