package dev.slipway.policies.sdk;

/** Type tokens with a trailing wildcard. */
public final class TypePattern {
    private TypePattern() {}

    /** Whether the pattern is the type itself, or ends in {@code *} and the type begins with what stands before. */
    public static boolean matches(String pattern, String type) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(type);
    }
}
