package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
    @Property
    void everyDurationThatIsWrittenIsReadAgain(@ForAll @LongRange(min = 0, max = 86_400_000L * 3650) long millis) {
        Duration duration = Duration.ofMillis(millis);

        assertThat(Notation.duration(Notation.duration(duration))).contains(duration);
    }

    @Property
    void everySizeThatIsWrittenIsReadAgain(@ForAll @LongRange(min = 0, max = 1L << 40) long mebibytes) {
        String written = Notation.size(mebibytes);
        // Nine digits are the most that the notation takes.
        boolean readable = written.replaceAll("[^0-9]", "").length() <= 9;

        assertThat(Notation.mebibytes(written).isPresent()).isEqualTo(readable);
        Notation.mebibytes(written).ifPresent(it -> assertThat(it).isEqualTo(mebibytes));
    }

    @Property
    void coresAreThousandths(@ForAll @IntRange(min = 0, max = 192_000) int milli) {
        String text = BigDecimal.valueOf(milli, 3).toPlainString();

        assertThat(Notation.milliCpu(text)).contains(milli);
    }

    @Property
    void percentagesAreWholeNumbers(@ForAll @IntRange(min = 0, max = 999) int percent) {
        assertThat(Notation.percent(percent + "%")).contains(percent);
        assertThat(Notation.percent(String.valueOf(percent))).isEmpty();
    }

    @Test
    void unitsAddUp() {
        assertThat(Notation.duration("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(Notation.duration("250ms")).contains(Duration.ofMillis(250));
        assertThat(Notation.duration("7d")).contains(Duration.ofDays(7));
        assertThat(Notation.mebibytes("2GiB")).contains(2048L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "30 s", "5m1h", "1h1h", "1.5h", "-5s", "5M", "30sx", "x30s", "9999999999s"})
    void whatIsNoDurationIsRefused(String text) {
        assertThat(Notation.duration(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "512", "512MB", "0.5GiB", "512 MiB", "-1GiB", "1KiB"})
    void whatIsNoSizeIsRefused(String text) {
        assertThat(Notation.mebibytes(text)).isEmpty();
    }
}
