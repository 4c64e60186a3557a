package dev.slipway.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations, sizes, cores and percentages as the app file writes them. */
public final class Notation {
    private static final Pattern PART = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(MiB|GiB|TiB)");

    private Notation() {}

    /** A duration such as {@code 30s}, {@code 1h30m} or {@code 7d}; units from large to small, each once. */
    public static Optional<Duration> duration(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        long last = Long.MAX_VALUE;
        while (part.find() && part.start() == end) {
            Duration unit = unit(part.group(2));
            if (unit.toMillis() >= last) {
                return Optional.empty();
            }
            last = unit.toMillis();
            sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
            end = part.end();
        }
        return end == 0 || end != text.length() ? Optional.empty() : Optional.of(sum);
    }

    /** The shortest way to write a duration, which {@link #duration} reads again. */
    public static String duration(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        long rest = duration.toMillis();
        for (String unit : new String[] {"d", "h", "m", "s", "ms"}) {
            long size = unit(unit).toMillis();
            if (rest >= size) {
                text.append(rest / size).append(unit);
                rest %= size;
            }
        }
        return text.toString();
    }

    /** A size such as {@code 512MiB}, in MiB. */
    public static Optional<Long> mebibytes(String text) {
        Matcher size = SIZE.matcher(text);
        return size.matches()
                ? Optional.of(Long.parseLong(size.group(1)) * mebibytesOf(size.group(2)))
                : Optional.empty();
    }

    /** The shortest way to write a size, which {@link #mebibytes} reads again. */
    public static String size(long mebibytes) {
        if (mebibytes > 0 && mebibytes % mebibytesOf("TiB") == 0) {
            return mebibytes / mebibytesOf("TiB") + "TiB";
        }
        return mebibytes > 0 && mebibytes % mebibytesOf("GiB") == 0
                ? mebibytes / mebibytesOf("GiB") + "GiB"
                : mebibytes + "MiB";
    }

    /** Cores such as {@code 0.5}, in thousandths; empty for more than three digits after the point. */
    public static Optional<Integer> milliCpu(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).movePointRight(3).intValueExact());
    }

    /** A percentage such as {@code 70%}. */
    public static Optional<Integer> percent(String text) {
        return text.matches("[0-9]{1,3}%")
                ? Optional.of(Integer.parseInt(text.substring(0, text.length() - 1)))
                : Optional.empty();
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    private static long mebibytesOf(String unit) {
        return switch (unit) {
            case "MiB" -> 1;
            case "GiB" -> 1024;
            default -> 1024 * 1024;
        };
    }
}
