package dev.slipway.policies.sdk;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Values as messages show them, and what can be asked of a value without a view on it. */
final class ValueText {
    static final String SEALED = "[secret]";

    private static final int LONGEST_SHOWN = 120;
    /** Before spaces are folded; what lies behind is not looked at. */
    private static final int MOST_GATHERED = 1000;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ValueText() {}

    /** On one line, and cut where it is long: an object may be as large as the whole stack. */
    static String shown(Value value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        String line = SPACES.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    private static void append(Value value, StringBuilder text) {
        if (text.length() > MOST_GATHERED) {
            return;
        }
        if (value instanceof Value.Absent) {
            text.append("nothing");
        } else if (value instanceof Value.Unknown) {
            text.append("not known yet");
        } else if (value instanceof Value.Bool bool) {
            text.append(bool.value());
        } else if (value instanceof Value.Num num) {
            text.append(number(num.value()));
        } else if (value instanceof Value.Text plain) {
            text.append(plain.value().isEmpty() ? "empty text" : plain.value());
        } else if (value instanceof Value.Items items) {
            text.append('[');
            joined(items.values(), text, item -> append(item, text));
            text.append(']');
        } else if (value instanceof Value.Fields fields) {
            text.append('{');
            joined(fields.values().entrySet(), text, field -> {
                text.append(field.getKey()).append(": ");
                append(field.getValue(), text);
            });
            text.append('}');
        } else {
            text.append(SEALED);
        }
    }

    private static <T> void joined(Collection<T> parts, StringBuilder text, Consumer<T> append) {
        String separator = "";
        for (T part : parts) {
            if (text.length() > MOST_GATHERED) {
                return;
            }
            text.append(separator);
            append.accept(part);
            separator = ", ";
        }
    }

    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.format(Locale.ROOT, "%s", number);
    }

    /** Whether anything in it, however deep, is unknown. */
    static boolean hasUnknown(Value value) {
        if (value instanceof Value.Secret secret) {
            return hasUnknown(secret.sealed());
        }
        if (value instanceof Value.Items items) {
            return anyUnknown(items.values());
        }
        if (value instanceof Value.Fields fields) {
            return anyUnknown(fields.values().values());
        }
        return value instanceof Value.Unknown;
    }

    /** A loop, not a stream, for values may be nested deep. */
    private static boolean anyUnknown(Collection<Value> values) {
        for (Value value : values) {
            if (hasUnknown(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an empty list, object or text, or nothing at all. */
    static boolean isEmpty(Value value) {
        if (value instanceof Value.Items items) {
            return items.values().isEmpty();
        }
        if (value instanceof Value.Fields fields) {
            return fields.values().isEmpty();
        }
        return value instanceof Value.Absent
                || (value instanceof Value.Text text && text.value().isEmpty());
    }

    /** The switch it is; the text true or false counts, as it does for providers. */
    static Optional<Boolean> truth(Value value) {
        if (value instanceof Value.Bool bool) {
            return Optional.of(bool.value());
        }
        if (value instanceof Value.Text text
                && (text.value().equals("true") || text.value().equals("false"))) {
            return Optional.of(Boolean.valueOf(text.value()));
        }
        return Optional.empty();
    }

    /** The number it is; a text that holds one counts. */
    static OptionalDouble numberIn(Value value) {
        if (value instanceof Value.Num num) {
            return OptionalDouble.of(num.value());
        }
        if (value instanceof Value.Text text && NUMBER.matcher(text.value()).matches()) {
            return OptionalDouble.of(Double.parseDouble(text.value()));
        }
        return OptionalDouble.empty();
    }
}
