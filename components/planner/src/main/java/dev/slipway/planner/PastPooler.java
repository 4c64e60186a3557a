package dev.slipway.planner;

import dev.slipway.model.Value;

/** Reaches a database at the server itself: migrations take locks that a pooled session loses. */
public final class PastPooler {
    private PastPooler() {}

    /** The same value with its references to that database turned to the server. */
    public static Value of(Value value, String database) {
        return value.mapRefs(
                ref -> ref.resource().equals(database) ? Value.ref(database, attribute(ref.attribute())) : ref);
    }

    /** The attribute by which a database offers the same thing without its pooler. */
    public static String attribute(String attribute) {
        return switch (attribute) {
            case "host" -> "directHost";
            case "port" -> "directPort";
            case "url" -> "directUrl";
            default -> attribute;
        };
    }
}
