package dev.slipway.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A cron expression of five fields (minute, hour, day of month, month, day of week), in UTC. Lists, ranges, steps and English short names
 * of months and days are understood; as in cron(8), when both day fields are restricted either may match.
 *
 * @param text the expression as written
 */
public record Cron(String text) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException naming the field that is wrong, what it may hold and what was found
     */
    public Cron {
        fields(text);
    }

    /** What is wrong with an expression, if anything. */
    public static Optional<String> fault(String text) {
        try {
            fields(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The first run after a moment; empty when the expression names a day that never comes, such as 30 February. */
    public Optional<LocalDateTime> next(LocalDateTime after) {
        return next(fields(text), after);
    }

    private static Optional<LocalDateTime> next(Fields fields, LocalDateTime after) {
        LocalDateTime at = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        LocalDateTime limit = at.plusYears(9);
        while (at.isBefore(limit)) {
            if (!fields.month.get(at.getMonthValue())) {
                at = at.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).plusMonths(1);
            } else if (!fields.day(at)) {
                at = at.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!fields.hour.get(at.getHour())) {
                at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!fields.minute.get(at.getMinute())) {
                at = at.plusMinutes(1);
            } else {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The longest time between two runs in the span of a year; empty when it never runs. */
    public Optional<Duration> longestGap() {
        Fields fields = fields(text);
        LocalDateTime start = LocalDateTime.of(2027, 1, 1, 0, 0).minusMinutes(1);
        LocalDateTime end = start.plusYears(1);
        Optional<LocalDateTime> first = next(fields, start);
        if (first.isEmpty() || !first.get().isBefore(end)) {
            return first.map(it -> Duration.between(start, it));
        }
        // Every day that has runs has them at the same times, so that only the gaps from day to day are looked for.
        Duration longest = fields.longestGapOfADay();
        Optional<LocalDateTime> run = first;
        while (run.isPresent() && run.get().isBefore(end)) {
            LocalDateTime last = fields.last(run.get().toLocalDate());
            run = next(fields, run.get().toLocalDate().atTime(LAST_MINUTE));
            Duration gap = run.map(it -> Duration.between(last, it)).orElse(Duration.ZERO);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return Optional.of(longest).filter(it -> !it.isZero());
    }

    private record Fields(
            BitSet minute, BitSet hour, BitSet dayOfMonth, BitSet month, BitSet dayOfWeek, boolean either) {
        boolean day(LocalDateTime at) {
            boolean byMonth = dayOfMonth.get(at.getDayOfMonth());
            boolean byWeek = dayOfWeek.get(at.getDayOfWeek().getValue() % 7);
            return either ? byMonth || byWeek : byMonth && byWeek;
        }

        LocalDateTime last(LocalDate day) {
            return day.atTime(hour.length() - 1, minute.length() - 1);
        }

        Duration longestGapOfADay() {
            int[] runs = hour.stream()
                    .flatMap(h -> minute.stream().map(m -> h * 60 + m))
                    .toArray();
            return Duration.ofMinutes(IntStream.range(1, runs.length)
                    .map(i -> runs[i] - runs[i - 1])
                    .max()
                    .orElse(0));
        }
    }

    private static Fields fields(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("it has " + parts.length + " fields");
        }
        BitSet days = field("day of week", parts[4], 0, 7, DAYS);
        if (days.get(7)) {
            days.set(0);
        }
        boolean either = !parts[2].startsWith("*") && !parts[4].startsWith("*");
        return new Fields(
                field("minute", parts[0], 0, 59, List.of()),
                field("hour", parts[1], 0, 23, List.of()),
                field("day of month", parts[2], 1, 31, List.of()),
                field("month", parts[3], 1, 12, MONTHS),
                days,
                either);
    }

    private static BitSet field(String name, String text, int min, int max, List<String> words) {
        BitSet set = new BitSet();
        for (String item : text.split(",", -1)) {
            List<String> step = new ArrayList<>(List.of(item.split("/", -1)));
            List<String> range = List.of(step.get(0).split("-", -1));
            if (step.size() > 2 || range.size() > 2) {
                throw wrong(name, item, min, max);
            }
            boolean all = range.get(0).equals("*");
            int from = all ? min : number(name, range.get(0), item, min, max, words);
            int to = all || (step.size() == 2 && range.size() == 1)
                    ? max
                    : number(name, range.get(range.size() - 1), item, min, max, words);
            int by = step.size() == 2 ? number(name, step.get(1), item, 1, max, List.of()) : 1;
            if (from > to || (all && range.size() > 1)) {
                throw wrong(name, item, min, max);
            }
            for (int value = from; value <= to; value += by) {
                set.set(value);
            }
        }
        return set;
    }

    private static int number(String name, String text, String item, int min, int max, List<String> words) {
        int word = words.indexOf(text.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return word + min;
        }
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw wrong(name, item, min, max);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException wrong(String name, String item, int min, int max) {
        return new IllegalArgumentException(
                item + " is no " + name + ": " + min + " to " + max + ", a list, a range or a step");
    }
}
