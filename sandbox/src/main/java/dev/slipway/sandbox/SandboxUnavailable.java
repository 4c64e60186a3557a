package dev.slipway.sandbox;

import io.grpc.Status;

/** A running sandbox gave no answer: it ended during the call, hangs, or takes the caller for a stranger. The message is one sentence. */
public final class SandboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message completes "the sandbox:". */
    public SandboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    static SandboxUnavailable of(Status status, Throwable cause) {
        return new SandboxUnavailable(
                switch (status.getCode()) {
                    case UNAVAILABLE, CANCELLED -> "it ended during the call";
                    case DEADLINE_EXCEEDED -> "no answer in time";
                    case UNAUTHENTICATED ->
                        "it does not know this home's admin.token, which was changed since it started";
                    default ->
                        status.getCode() + (status.getDescription() == null ? "" : ": " + status.getDescription());
                },
                cause);
    }
}
