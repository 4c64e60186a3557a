package dev.slipway.model.yaml;

import dev.slipway.model.Cron;
import dev.slipway.model.Notation;
import dev.slipway.model.check.DidYouMean;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.reference.Option;
import dev.slipway.model.reference.OptionType;
import dev.slipway.model.reference.ScalarType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one plain value as what the reference says it is, within its limits. */
final class Scalars {
    private static final int LONGEST = 1000;
    private final Faults faults;

    Scalars(Faults faults) {
        this.faults = faults;
    }

    /** A value that cannot be taken: what should stand there, and what to do. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String expected;
        final transient Optional<String> found;
        final String fix;

        Refused(String expected, String fix) {
            this(expected, Optional.empty(), fix);
        }

        Refused(String expected, Optional<String> found, String fix) {
            super(expected, null, false, false);
            this.expected = expected;
            this.found = found;
            this.fix = fix;
        }
    }

    /** The value as Duration, Integer, Long (MiB), Double, Boolean, Value or String, as its type says; empty after a fault. */
    Optional<Object> read(Option option, OptionType type, YamlNode node, KeyPath path) {
        try {
            if (type instanceof OptionType.Choice choice) {
                return Optional.of(oneOf(choice.values(), text(node, "one of " + String.join(", ", choice.values()))));
            }
            ScalarType scalar = ((OptionType.Scalar) type).type();
            return Optional.of(convert(option, scalar, text(node, scalar.expected()), (YamlNode.Scalar) node));
        } catch (Refused refused) {
            faults.add(node.at(), path, refused.expected, refused.found.orElseGet(node::words), refused.fix);
            return Optional.empty();
        }
    }

    private static String text(YamlNode node, String expected) {
        if (node instanceof YamlNode.Scalar scalar && !node.isNull()) {
            return scalar.text();
        }
        throw new Refused(expected, node.isNull() ? "give a value or take the key away" : "write a plain value");
    }

    private static Object convert(Option option, ScalarType type, String text, YamlNode.Scalar node) {
        if (!type.choices().isEmpty()) {
            return oneOf(type.choices(), text);
        }
        return switch (type) {
            case INTEGER, PORT_NUMBER, JOB_COUNT -> integer(option, type, text);
            case NUMBER -> number(option, text);
            case BOOLEAN -> bool(node);
            case DURATION -> duration(option, text);
            case DAYS -> days(option, text);
            case BYTES -> mebibytes(option, text);
            case CPU -> milliCpu(option, text);
            case PERCENT -> percent(option, text);
            case TEMPLATE -> template(text);
            case CRON -> cron(text);
            default -> pattern(option, type, text);
        };
    }

    private static String oneOf(List<String> values, String text) {
        if (values.contains(text)) {
            return text;
        }
        String fix = DidYouMean.of(text, values)
                .map(it -> "did you mean " + it + "?")
                .orElse("take one of these words");
        throw new Refused("one of " + String.join(", ", values), fix);
    }

    private static Object integer(Option option, ScalarType type, String text) {
        String min = type == ScalarType.INTEGER ? option.min().orElse("0") : "1";
        String max = type == ScalarType.PORT_NUMBER
                ? "65535"
                : option.max().filter(it -> type == ScalarType.INTEGER).orElse("1000000000");
        String unit = option.unit().map(it -> " (" + it + ")").orElse("");
        String expected = (min.equals(max) ? min : "a whole number from " + min + " to " + max) + unit;
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new Refused(
                    expected,
                    "write digits only, such as "
                            + (type == ScalarType.INTEGER
                                    ? option.defaultValue().map(String::valueOf).orElse(min)
                                    : type.example()));
        }
        long value = Long.parseLong(text);
        within(value >= Long.parseLong(min) && value <= Long.parseLong(max), expected);
        return (int) value;
    }

    private static Object number(Option option, String text) {
        String expected = "a number from " + option.min().orElse("0") + " to "
                + option.max().orElse("any");
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            throw new Refused(expected, "write digits with a point, such as 0.05");
        }
        BigDecimal value = new BigDecimal(text);
        within(
                option.min().map(it -> value.compareTo(new BigDecimal(it)) >= 0).orElse(true)
                        && option.max()
                                .map(it -> value.compareTo(new BigDecimal(it)) <= 0)
                                .orElse(true),
                expected);
        return value.doubleValue();
    }

    private static Object bool(YamlNode.Scalar node) {
        if (node.kind() != YamlNode.Kind.BOOLEAN) {
            String meant = node.text().toLowerCase(Locale.ROOT);
            throw new Refused(
                    "true or false",
                    Set.of("yes", "on", "y").contains(meant)
                            ? "write true"
                            : Set.of("no", "off", "n").contains(meant)
                                    ? "write false"
                                    : "write true or false, without quotes");
        }
        return node.text().equalsIgnoreCase("true");
    }

    private static Duration duration(Option option, String text) {
        String expected = "a duration" + range(option) + ", such as 30s, 5m, 2h or 7d";
        Duration value = Notation.duration(text)
                .orElseThrow(() -> new Refused(
                        expected,
                        text.matches("[0-9]+")
                                ? "add the unit, such as " + text + "s"
                                : "write whole numbers with ms, s, m, h or d, large units first"));
        within(
                option.min()
                                .flatMap(Notation::duration)
                                .map(it -> value.compareTo(it) >= 0)
                                .orElse(true)
                        && option.max()
                                .flatMap(Notation::duration)
                                .map(it -> value.compareTo(it) <= 0)
                                .orElse(true),
                expected);
        return value;
    }

    private static Object days(Option option, String text) {
        Duration value = duration(option, text);
        if (value.toMillis() % Duration.ofDays(1).toMillis() != 0) {
            throw new Refused("whole days" + range(option), "write days, such as 30d");
        }
        return (int) value.toDays();
    }

    private static Object mebibytes(Option option, String text) {
        String expected = "a size" + range(option) + ", such as 512MiB or 20GiB";
        long value = Notation.mebibytes(text).orElseThrow(() -> new Refused(expected, sizeFix(text)));
        within(
                value >= option.min().flatMap(Notation::mebibytes).orElse(0L)
                        && value <= option.max().flatMap(Notation::mebibytes).orElse(Long.MAX_VALUE),
                expected);
        if (option.unit().filter("GiB"::equals).isPresent() && value % 1024 != 0) {
            throw new Refused(expected + ", in whole GiB", "round it up to whole GiB");
        }
        return value;
    }

    private static String sizeFix(String text) {
        if (text.matches("[0-9]+ *(M|MB|Mi|mb|m)")) {
            return "write MiB, such as " + text.replaceAll("[^0-9]", "") + "MiB";
        }
        if (text.matches("[0-9]+ *(G|GB|Gi|gb|g)")) {
            return "write GiB, such as " + text.replaceAll("[^0-9]", "") + "GiB";
        }
        return text.matches("[0-9]+") ? "add the unit: MiB, GiB or TiB" : "write a whole number with MiB, GiB or TiB";
    }

    private static Object milliCpu(Option option, String text) {
        String expected = "cores" + range(option) + ", such as 0.5 or 2";
        int value = Notation.milliCpu(text)
                .orElseThrow(() -> new Refused(
                        expected,
                        text.matches("[0-9]{1,6}m")
                                ? "write cores: "
                                        + new BigDecimal(text.substring(0, text.length() - 1))
                                                .movePointLeft(3)
                                                .stripTrailingZeros()
                                                .toPlainString()
                                : "write a number with at most three digits after the point"));
        within(
                value >= option.min().flatMap(Notation::milliCpu).orElse(0)
                        && value <= option.max().flatMap(Notation::milliCpu).orElse(Integer.MAX_VALUE),
                expected);
        return value;
    }

    private static Object percent(Option option, String text) {
        String expected = "a percentage from " + option.min().orElse("0") + "% to "
                + option.max().orElse("100") + "%";
        int value = Notation.percent(text)
                .orElseThrow(() ->
                        new Refused(expected, text.matches("[0-9]{1,3}") ? "write " + text + "%" : "such as 70%"));
        within(
                value >= Integer.parseInt(option.min().orElse("0"))
                        && value <= Integer.parseInt(option.max().orElse("100")),
                expected);
        return value;
    }

    private static Object template(String text) {
        try {
            return Templates.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "${resource.attribute} or ${secrets.name}",
                    Optional.ofNullable(e.getMessage()),
                    "write such a reference, or $${ for the characters themselves");
        }
    }

    private static Object cron(String text) {
        Cron.fault(text).ifPresent(fault -> {
            throw new Refused(ScalarType.CRON.expected(), fault + "; write it such as 0 2 * * *");
        });
        return text.strip();
    }

    private static Object pattern(Option option, ScalarType type, String text) {
        // No name is that long, and a regular expression need not be asked.
        boolean endless = text.length() > LONGEST && !type.pattern().isEmpty();
        if (endless || (!type.pattern().isEmpty() && !text.matches(type.pattern()))) {
            throw new Refused(type.expected(), patternFix(type, text));
        }
        if (option.minLength() > text.length() || (option.maxLength() > 0 && option.maxLength() < text.length())) {
            throw new Refused(
                    option.minLength() + " to " + option.maxLength() + " characters",
                    "it has " + text.length() + " characters; choose another");
        }
        return text;
    }

    private static String patternFix(ScalarType type, String text) {
        return switch (type) {
            case NAME ->
                "such as "
                        + text.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-")
                                .replaceAll("^-+|-+$", "");
            case IMAGE ->
                text.contains(":") || text.isBlank()
                        ? "write it as " + type.example()
                        : "add the version, such as " + text + ":1.4.0";
            case HOST -> text.contains("://") ? "leave out the scheme and the path" : "write it as " + type.example();
            case PATH -> "begin it with /";
            case ENV_NAME -> "write it as " + text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            default -> "write it as " + type.example();
        };
    }

    private static void within(boolean inside, String expected) {
        if (!inside) {
            throw new Refused(expected, "choose a value in this range");
        }
    }

    private static String range(Option option) {
        if (option.min().isEmpty()) {
            return "";
        }
        return " from " + option.min().get()
                + option.max().map(it -> " to " + it).orElse("");
    }
}
