package dev.slipway.policies.sdk.wire;

import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A request of the engine, or why it cannot be read. What goes wrong while gRPC itself reads is told to the engine as "unknown" and no
 * more, so the fault is kept until a handler can put it into words.
 */
final class Received<T> {
    private final Supplier<T> content;

    private Received(Supplier<T> content) {
        this.content = content;
    }

    /** Turns the bytes of a request into what its handler works on. */
    interface Reading<T> {
        T read(InputStream request) throws IOException;
    }

    /**
     * The request.
     *
     * @throws io.grpc.StatusRuntimeException when it could not be read
     */
    T get() {
        return content.get();
    }

    static <T> Received<T> read(InputStream request, Reading<T> reading) {
        try {
            T content = reading.read(request);
            return new Received<>(() -> content);
        } catch (IOException e) {
            return fault(Status.INVALID_ARGUMENT.withDescription("the request cannot be read: " + e.getMessage()));
        } catch (OutOfMemoryError e) {
            return fault(Faults.outOfMemory());
        }
    }

    private static <T> Received<T> later(InputStream request, Reading<T> reading) {
        return read(request, InputStream::readAllBytes).then(bytes -> read(new ByteArrayInputStream(bytes), reading));
    }

    private <R> Received<R> then(Function<T, Received<R>> next) {
        return new Received<>(() -> next.apply(get()).get());
    }

    private static <T> Received<T> fault(Status status) {
        return new Received<>(() -> {
            throw status.asRuntimeException();
        });
    }

    /** The same method with requests that are read this way. */
    static <T, R> MethodDescriptor<Received<T>, R> method(MethodDescriptor<?, R> method, Reading<T> reading) {
        return method.toBuilder(marshaller(request -> read(request, reading)), method.getResponseMarshaller())
                .build();
    }

    /** The same for requests that are only read when their handler asks what is in them. */
    static <T, R> MethodDescriptor<Received<T>, R> whenAsked(MethodDescriptor<?, R> method, Reading<T> reading) {
        return method.toBuilder(marshaller(request -> later(request, reading)), method.getResponseMarshaller())
                .build();
    }

    private static <T> MethodDescriptor.Marshaller<Received<T>> marshaller(
            Function<InputStream, Received<T>> received) {
        return new MethodDescriptor.Marshaller<>() {
            @Override
            public InputStream stream(Received<T> request) {
                throw new UnsupportedOperationException("requests are received here, never sent");
            }

            @Override
            public Received<T> parse(InputStream request) {
                return received.apply(request);
            }
        };
    }
}
