package dev.slipway.sandbox.daemon;

import com.google.protobuf.Struct;
import dev.slipway.sandbox.value.Values;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Admin calls on the provider's own port: one method that takes and gives an object, for who presents the token. */
public final class AdminService {
    /** The one method. */
    public static final MethodDescriptor<Struct, Struct> CALL = MethodDescriptor.<Struct, Struct>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("slipway.sandbox.Admin/Call")
            .setRequestMarshaller(ProtoUtils.marshaller(Struct.getDefaultInstance()))
            .setResponseMarshaller(ProtoUtils.marshaller(Struct.getDefaultInstance()))
            .build();

    private final String token;
    private final AdminWork work;

    /** Answers who presents this token. */
    public AdminService(String token, AdminWork work) {
        this.token = token;
        this.work = work;
    }

    /** What the gRPC server serves. */
    public ServerServiceDefinition definition() {
        return ServerServiceDefinition.builder("slipway.sandbox.Admin")
                .addMethod(CALL, ServerCalls.asyncUnaryCall(this::call))
                .build();
    }

    private void call(Struct request, StreamObserver<Struct> answer) {
        Map<String, Object> args = Values.decode(request);
        byte[] given = String.valueOf(args.get("token")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))) {
            answer.onError(Status.UNAUTHENTICATED
                    .withDescription("the admin token is wrong")
                    .asRuntimeException());
            return;
        }
        try {
            answer.onNext(Values.encode(work.call(String.valueOf(args.get("do")), args)));
            answer.onCompleted();
        } catch (IllegalArgumentException e) {
            answer.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
        }
    }
}
