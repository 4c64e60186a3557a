package dev.slipway.sandbox.value;

/** A value that must never be shown nor stored in clear. */
public record Secret(Object value) {

    /** Takes all secret wrappers off the outside of a value. */
    public static Object reveal(Object value) {
        Object bare = value;
        while (bare instanceof Secret secret) {
            bare = secret.value();
        }
        return bare;
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
