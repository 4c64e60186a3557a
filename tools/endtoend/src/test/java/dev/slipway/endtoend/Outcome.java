package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a command left behind.
 *
 * @param out standard output
 * @param err standard error
 */
record Outcome(String command, int exitCode, String out, String err) {
    /** Everything it printed. */
    String all() {
        return out + err;
    }

    /** Fails the test, showing everything, unless the command ended well. */
    Outcome succeeded() {
        assertThat(exitCode)
                .as("exit code of%n  %s%n--- standard output%n%s%n--- standard error%n%s", command, out, err)
                .isZero();
        return this;
    }

    /** Fails the test unless the command ended badly. */
    Outcome failed() {
        assertThat(exitCode).as("exit code of%n  %s%n%s", command, all()).isNotZero();
        return this;
    }
}
