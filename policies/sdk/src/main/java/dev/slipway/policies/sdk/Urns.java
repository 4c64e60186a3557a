package dev.slipway.policies.sdk;

/** The parts of a URN: {@code urn:pulumi:STACK::PROJECT::PARENT_TYPES$TYPE::NAME}. */
public final class Urns {
    private static final String PREFIX = "urn:pulumi:";
    private static final String SEPARATOR = "::";

    private Urns() {}

    /** The logical name, which may have colons in it; the whole text when it is no URN. */
    public static String name(String urn) {
        return hasFourParts(urn) ? urn.substring(after(urn, 3)) : urn;
    }

    /** The type token; empty when it is no URN. */
    public static String type(String urn) {
        if (!hasFourParts(urn)) {
            return "";
        }
        String types = urn.substring(after(urn, 2), after(urn, 3) - SEPARATOR.length());
        return types.substring(types.lastIndexOf('$') + 1);
    }

    /** The stack; empty when it is no URN. */
    public static String stack(String urn) {
        return hasFourParts(urn) && urn.startsWith(PREFIX)
                ? urn.substring(PREFIX.length(), after(urn, 1) - SEPARATOR.length())
                : "";
    }

    /** The project; empty when it is no URN. */
    public static String project(String urn) {
        return hasFourParts(urn) ? urn.substring(after(urn, 1), after(urn, 2) - SEPARATOR.length()) : "";
    }

    private static boolean hasFourParts(String urn) {
        return after(urn, 3) > 0;
    }

    /** Where the text goes on behind so many separators; 0 when it has fewer. */
    private static int after(String urn, int separators) {
        int at = 0;
        for (int i = 0; i < separators; i++) {
            int next = urn.indexOf(SEPARATOR, at);
            if (next < 0) {
                return 0;
            }
            at = next + SEPARATOR.length();
        }
        return at;
    }
}
