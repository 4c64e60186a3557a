package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void aFaultSaysWhereWhatWasExpectedWhatWasFoundAndWhatToDo() {
        assertThat(new Fault("app.yaml:3", "a port", "a word", "write a number")
                        .text()
                        .lines())
                .containsExactly(
                        "app.yaml:3", "  expected: a port", "  found:    a word", "  mend it:  write a number");
    }

    @Test
    void partsThatAreEmptyAreLeftOut() {
        assertThat(new Fault("it broke", "", "", "mend it").text().lines())
                .containsExactly("it broke", "  mend it:  mend it");
    }

    @Test
    void allFaultsOfARunAreToldTogether() {
        CliException both = CliException.failure(List.of(new Fault("one", "", "", ""), new Fault("two", "", "", "")));
        assertThat(both.text()).contains("one").contains("two");
        assertThat(both.exitCode()).isEqualTo(ExitCode.FAILURE);
    }
}
