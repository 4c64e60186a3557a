package dev.slipway.policies.sdk;

import java.util.List;

/**
 * How to mend a resource.
 *
 * @param safe whether it may run by default: it neither replaces the resource, nor costs money, nor may break it
 * @param edits what to set where
 */
public record Remediation(boolean safe, List<Edit> edits) {
    /**
     * One property set to a value.
     *
     * @param path property names from the top; objects on the way are made as needed, and an unknown one refuses
     * @param value what to write
     */
    public record Edit(List<String> path, Value value) {
        public Edit {
            path = List.copyOf(path);
        }
    }

    public Remediation {
        edits = List.copyOf(edits);
    }

    /** Sets a switch; safe by default. */
    public static Remediation set(String property, boolean value) {
        return new Remediation(true, List.of(new Edit(List.of(property), new Value.Bool(value))));
    }

    /** Sets a number; safe by default. */
    public static Remediation set(String property, double value) {
        return new Remediation(true, List.of(new Edit(List.of(property), new Value.Num(value))));
    }

    /** Sets a text; safe by default. */
    public static Remediation set(String property, String value) {
        return new Remediation(true, List.of(new Edit(List.of(property), new Value.Text(value))));
    }

    /** This and another, safe if both are. */
    public Remediation and(Remediation other) {
        return new Remediation(
                safe && other.safe,
                java.util.stream.Stream.concat(edits.stream(), other.edits.stream())
                        .toList());
    }

    /** The same, to be run only when a user asks for it: it replaces, costs or may break. */
    public Remediation onlyOnRequest() {
        return new Remediation(false, edits);
    }
}
