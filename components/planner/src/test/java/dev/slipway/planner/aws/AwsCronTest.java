package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsCronTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 2 * * *|cron(0 2 * * ? *)",
                "0 3 * * 0|cron(0 3 ? * SUN *)",
                "*/15 8-18 * * 1-5|cron(*/15 8-18 ? * MON-FRI *)",
                "0 6 1 * *|cron(0 6 1 * ? *)",
                "0 6 * * 7|cron(0 6 ? * SUN *)"
            })
    void fiveFieldsBecomeSix(String cron, String expected) {
        assertThat(AwsCron.of(cron)).isEqualTo(expected);
    }

    @Test
    void bothDayFieldsAtOnceAreRefused() {
        assertThatThrownBy(() -> AwsCron.of("0 2 1 * 1"))
                .hasMessage("AWS takes a day of the month or a day of the week, not both: \"0 2 1 * 1\"");
    }

    @Test
    void fourFieldsAreRefused() {
        assertThatThrownBy(() -> AwsCron.of("0 2 * *")).hasMessageContaining("expected five cron fields, found 4");
    }
}
