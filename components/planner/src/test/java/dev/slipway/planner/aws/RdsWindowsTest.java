package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Cron;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RdsWindowsTest {
    @Test
    void nightlyAndWeeklyJobsLeaveTheTimeBeforeThem() {
        RdsWindows windows = RdsWindows.beside(List.of(new Cron("0 2 * * *"), new Cron("0 3 * * 0")));

        assertThat(windows.backup()).isEqualTo("00:30-01:00");
        assertThat(windows.maintenance()).isEqualTo("sun:22:30-sun:23:30");
    }

    @Test
    void withoutJobsTheWindowsAreInTheNight() {
        assertThat(RdsWindows.beside(List.of())).isEqualTo(new RdsWindows("02:00-02:30", "sun:00:00-sun:01:00"));
    }

    @Test
    void aWindowOverMidnightNamesBothDays() {
        assertThat(RdsWindows.beside(List.of(new Cron("30 3 * * *"))).maintenance())
                .isEqualTo("sun:00:00-sun:01:00");
        assertThat(RdsWindows.beside(List.of(new Cron("0 3 * * *"))).maintenance())
                .isEqualTo("sun:23:30-mon:00:30");
    }

    @Test
    void jobsThatLeaveNoTimeStillGetWindowsThatDoNotOverlap() {
        RdsWindows windows = RdsWindows.beside(List.of(new Cron("0 * * * *")));

        assertThat(windows.maintenance().substring(4, 9))
                .isNotEqualTo(windows.backup().substring(0, 5));
    }

    @Property
    void noJobComesTooCloseWhereTwoADayLeaveRoom(
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 0, max = 1439) Integer> minutes) {
        RdsWindows windows = RdsWindows.beside(minutes.stream()
                .map(minute -> new Cron(minute % 60 + " " + minute / 60 + " * * *"))
                .toList());

        assertThat(RdsWindows.clearance(minute(windows.backup()), 30, minutes)).isNotNegative();
        assertThat(RdsWindows.clearance(minute(windows.maintenance().substring(4)), 60, minutes))
                .isNotNegative();
    }

    private static int minute(String window) {
        return Integer.parseInt(window.substring(0, 2)) * 60 + Integer.parseInt(window.substring(3, 5));
    }
}
