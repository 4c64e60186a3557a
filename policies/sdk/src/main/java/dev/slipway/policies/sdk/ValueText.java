package dev.slipway.policies.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values as messages show them, and what can be asked of a value without a view on it. */
final class ValueText {
    static final String SEALED = "[secret]";

    private ValueText() {}

    static String of(Value value) {
        if (value instanceof Value.Absent) {
            return "nothing";
        }
        if (value instanceof Value.Unknown) {
            return "not known yet";
        }
        if (value instanceof Value.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof Value.Num num) {
            return number(num.value());
        }
        if (value instanceof Value.Text text) {
            return text.value().isEmpty() ? "empty text" : text.value();
        }
        if (value instanceof Value.Items items) {
            return "["
                    + String.join(
                            ", ", items.values().stream().map(ValueText::of).toList()) + "]";
        }
        if (value instanceof Value.Fields fields) {
            List<String> parts = new ArrayList<>();
            fields.values().forEach((key, inner) -> parts.add(key + ": " + of(inner)));
            return "{" + String.join(", ", parts) + "}";
        }
        return SEALED;
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
            return items.values().stream().anyMatch(ValueText::hasUnknown);
        }
        if (value instanceof Value.Fields fields) {
            return fields.values().values().stream().anyMatch(ValueText::hasUnknown);
        }
        return value instanceof Value.Unknown;
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
        if (value instanceof Value.Text text && text.value().matches("true|false")) {
            return Optional.of(Boolean.valueOf(text.value()));
        }
        return Optional.empty();
    }

    /** The number it is; a text that holds one counts. */
    static OptionalDouble numberIn(Value value) {
        if (value instanceof Value.Num num) {
            return OptionalDouble.of(num.value());
        }
        if (value instanceof Value.Text text && text.value().matches("-?\\d+(\\.\\d+)?")) {
            return OptionalDouble.of(Double.parseDouble(text.value()));
        }
        return OptionalDouble.empty();
    }
}
