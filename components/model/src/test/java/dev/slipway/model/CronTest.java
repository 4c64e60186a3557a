package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 10, 12, 0);

    @Property
    void aDailyRunComesWithinADayAtItsTime(
            @ForAll @IntRange(min = 0, max = 59) int minute, @ForAll @IntRange(min = 0, max = 23) int hour) {
        LocalDateTime next =
                new Cron(minute + " " + hour + " * * *").next(START).orElseThrow();

        assertThat(next).isAfter(START).isBeforeOrEqualTo(START.plusDays(1));
        assertThat(next.getMinute()).isEqualTo(minute);
        assertThat(next.getHour()).isEqualTo(hour);
    }

    @Property
    void aStepDividesTheHour(@ForAll @IntRange(min = 1, max = 59) int step) {
        LocalDateTime next = new Cron("*/" + step + " * * * *").next(START).orElseThrow();

        assertThat(next.getMinute() % step).isZero();
        assertThat(Duration.between(START, next)).isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    @Property
    void whatIsOutOfItsRangeIsRefused(@ForAll @IntRange(min = 60, max = 99) int minute) {
        assertThat(Cron.fault(minute + " 0 * * *"))
                .hasValueSatisfying(it -> assertThat(it).contains("minute").contains(String.valueOf(minute)));
    }

    @ParameterizedTest
    @CsvSource({
        "0 2 * * *, 2027-03-11T02:00",
        "0 3 * * 0, 2027-03-14T03:00",
        "0 3 * * 7, 2027-03-14T03:00",
        "0 3 * * sun, 2027-03-14T03:00",
        "0 6 1 * *, 2027-04-01T06:00",
        "0 6 1 jan *, 2028-01-01T06:00",
        "30 9-17/4 * * mon-fri, 2027-03-10T13:30",
        "0 0 13 * fri, 2027-03-12T00:00",
        "0 0 29 2 *, 2028-02-29T00:00"
    })
    void theNextRunIsWhereCronWouldStartIt(String cron, LocalDateTime next) {
        assertThat(new Cron(cron).next(START)).contains(next);
    }

    @Test
    void namesOfDaysAndListsAreUnderstood() {
        LocalDateTime next = new Cron("5 4 * * tue,thu").next(START).orElseThrow();

        assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    }

    @Test
    void theLongestGapIsWhatTheRpoIsComparedWith() {
        assertThat(new Cron("0 2 * * *").longestGap()).contains(Duration.ofDays(1));
        assertThat(new Cron("0 3 * * 0").longestGap()).contains(Duration.ofDays(7));
        assertThat(new Cron("0 6 1 * *").longestGap()).contains(Duration.ofDays(31));
        assertThat(new Cron("0 0,6 * * *").longestGap()).contains(Duration.ofHours(18));
    }

    /** Counted by hand on a clock of one day, where the wait over midnight is one of them. */
    @Property(tries = 60)
    void theLongestGapOfADaysRunsIsTheLongestWaitOnTheClock(
            @ForAll @Size(min = 1, max = 6) Set<@IntRange(min = 0, max = 59) Integer> minutes,
            @ForAll @Size(min = 1, max = 8) Set<@IntRange(min = 0, max = 23) Integer> hours) {
        TreeSet<Integer> runs = new TreeSet<>();
        hours.forEach(hour -> minutes.forEach(minute -> runs.add(hour * 60 + minute)));
        int before = runs.last() - 24 * 60;
        int longest = 0;
        for (int run : runs) {
            longest = Math.max(longest, run - before);
            before = run;
        }

        assertThat(new Cron(list(minutes) + " " + list(hours) + " * * *").longestGap())
                .contains(Duration.ofMinutes(longest));
    }

    @Property(tries = 40)
    void aStepIsTheLongestWaitSinceTheHourStartsAnew(@ForAll @IntRange(min = 1, max = 59) int step) {
        Duration gap = new Cron("*/" + step + " * * * *").longestGap().orElseThrow();

        assertThat(gap).isEqualTo(Duration.ofMinutes(step));
    }

    @Property(tries = 60)
    void theLongestGapOfChosenDaysIsTheLongestWaitFromRunToRun(
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(min = 1, max = 31) Integer> days,
            @ForAll @Size(min = 1, max = 3) Set<@IntRange(min = 1, max = 12) Integer> months,
            @ForAll @Size(min = 1, max = 2) Set<@IntRange(min = 0, max = 6) Integer> weekdays) {
        Cron cron = new Cron("30 6,18 " + list(days) + " " + list(months) + " " + list(weekdays));
        Duration longest = Duration.ZERO;
        LocalDateTime run = cron.next(LocalDateTime.of(2026, 12, 31, 23, 59)).orElseThrow();
        while (run.getYear() == 2027) {
            LocalDateTime following = cron.next(run).orElseThrow();
            longest = Collections.max(List.of(longest, Duration.between(run, following)));
            run = following;
        }

        assertThat(cron.longestGap()).contains(longest);
    }

    private static String list(Set<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Test
    void aDayThatNeverComesHasNoNextRun() {
        assertThat(new Cron("0 2 30 2 *").next(START)).isEmpty();
        assertThat(new Cron("0 2 30 2 *").longestGap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "*/x * * * *",
                "1- * * * *",
                ", * * * *",
                "1/2/3 * * * *",
                "@daily",
                "*-5 * * * *",
                "* * * foo *"
            })
    void whatIsNoCronExpressionIsRefused(String text) {
        assertThat(Cron.fault(text)).isPresent();
        assertThatThrownBy(() -> new Cron(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
