package dev.slipway.sandbox.value;

/** Thrown by {@link Props} when a value is asked for that is not known yet; what depends on it is then unknown too. */
public final class UnknownValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which path is unknown. */
    public UnknownValue(String path) {
        super(path + " is not known yet", null, false, false);
    }
}
