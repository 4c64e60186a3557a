package dev.slipway.policies.sdk;

import java.util.List;
import java.util.Map;

/**
 * A property's value as the engine sent it. {@link Unknown} is a value that is assigned but not computed yet;
 * {@link Absent} is one that is not there at all; {@link Secret} seals what it holds.
 */
public sealed interface Value {
    /** Nothing is assigned; a JSON null counts as that too, as Pulumi's providers treat it. */
    record Absent() implements Value {
        static final Absent INSTANCE = new Absent();
    }

    /** Assigned, but known only after the resource that produces it was created. */
    record Unknown() implements Value {
        static final Unknown INSTANCE = new Unknown();
    }

    /** True or false. */
    record Bool(boolean value) implements Value {}

    /** Any number; Pulumi knows no integers on the wire. */
    record Num(double value) implements Value {}

    /** Text. */
    record Text(String value) implements Value {}

    /** A list. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object, its keys in the order in which they came. */
    record Fields(Map<String, Value> values) implements Value {}

    /** A sealed value. Its text form never shows what it holds. */
    record Secret(Value sealed) implements Value {
        @Override
        public String toString() {
            return "[secret]";
        }
    }

    /** Nothing is assigned. */
    static Value absent() {
        return Absent.INSTANCE;
    }

    /** Assigned, not computed yet. */
    static Value unknown() {
        return Unknown.INSTANCE;
    }
}
