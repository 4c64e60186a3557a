package dev.slipway.policies.sdk;

/** The parts of a URN: {@code urn:pulumi:STACK::PROJECT::PARENT_TYPES$TYPE::NAME}. */
public final class Urns {
    private Urns() {}

    /** The logical name; the whole text when it is no URN. */
    public static String name(String urn) {
        String[] parts = urn.split("::", 4);
        return parts.length == 4 ? parts[3] : urn;
    }

    /** The type token; empty when it is no URN. */
    public static String type(String urn) {
        String[] parts = urn.split("::", 4);
        return parts.length == 4 ? parts[2].substring(parts[2].lastIndexOf('$') + 1) : "";
    }

    /** The stack; empty when it is no URN. */
    public static String stack(String urn) {
        String[] parts = urn.split("::", 4);
        return parts.length == 4 && parts[0].startsWith("urn:pulumi:")
                ? parts[0].substring("urn:pulumi:".length())
                : "";
    }
}
