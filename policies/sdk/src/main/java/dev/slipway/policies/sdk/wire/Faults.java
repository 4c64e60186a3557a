package dev.slipway.policies.sdk.wire;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;

/** Faults of a request or of the pack itself, which must reach the user as words, not as a broken stream. */
final class Faults {
    private static final long MEBIBYTE = 1024 * 1024;
    /** What Pulumi's engine takes in one message. */
    private static final long LARGEST_ANSWER = 400 * MEBIBYTE;

    private Faults() {}

    /** Answers a call with what the work gives, or with the fault that ended it. */
    static <T> void answer(StreamObserver<T> reply, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            reply.onError(status(e).asRuntimeException());
            return;
        }
        reply.onNext(result);
        reply.onCompleted();
    }

    /** That the stack is too large for the memory of this process, which goes on serving. */
    static Status outOfMemory() {
        return Status.RESOURCE_EXHAUSTED.withDescription("the resources of this stack need more than the "
                + Runtime.getRuntime().maxMemory() / MEBIBYTE
                + " MiB of memory that the policy pack may use; give it more and run again, for instance with"
                + " JAVA_TOOL_OPTIONS=-Xmx4g in the environment");
    }

    /** The answer, unless the engine's end of the connection would refuse it. */
    static AnalyzeResponse refuseLargerThanTheEngineTakes(AnalyzeResponse answer) {
        int size = answer.getSerializedSize();
        if (size < 0 || size > LARGEST_ANSWER) {
            throw Status.RESOURCE_EXHAUSTED
                    .withDescription("the " + answer.getDiagnosticsCount()
                            + " violations of this stack are more than the engine takes in one answer; mend or suppress those of"
                            + " the rules that fail most, which the reports in slipway:policyReport name")
                    .asRuntimeException();
        }
        return answer;
    }

    private static Status status(Throwable thrown) {
        if (thrown instanceof StatusRuntimeException told) {
            return told.getStatus();
        }
        if (thrown instanceof OutOfMemoryError) {
            return outOfMemory();
        }
        if (thrown instanceof IllegalArgumentException) {
            return Status.INVALID_ARGUMENT.withDescription(thrown.getMessage());
        }
        // The words of any other fault may hold data of the stack.
        return Status.INTERNAL
                .withDescription(
                        "policy pack broke off with " + thrown.getClass().getSimpleName())
                .withCause(thrown);
    }
}
