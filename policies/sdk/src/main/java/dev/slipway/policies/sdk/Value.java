package dev.slipway.policies.sdk;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Text. What it holds as JSON is read once, however many rules ask, and forgotten when memory runs short. */
    final class Text implements Value {
        private final String value;
        private volatile @Nullable SoftReference<Value> json;

        public Text(String value) {
            this.value = value;
        }

        /** The text itself. */
        public String value() {
            return value;
        }

        /** The value of this JSON text; absent when it is none. */
        Value json() {
            SoftReference<Value> kept = json;
            Value known = kept == null ? null : kept.get();
            if (known == null) {
                known = JsonValue.parse(value).orElse(Value.absent());
                json = new SoftReference<>(known);
            }
            return known;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && value.equals(text.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "Text[" + value + "]";
        }
    }

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
