package dev.slipway.planner.vps;

import dev.slipway.model.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How Docker asks a container whether it is well.
 *
 * @param test {@code CMD} or {@code CMD-SHELL} and what follows
 * @param interval time between two questions
 * @param timeout how long an answer may take
 * @param retries failures in a row before it counts as unwell
 * @param startPeriod time in which failures do not count
 */
public record HealthcheckPlan(
        List<String> test, Duration interval, Duration timeout, int retries, Duration startPeriod) {
    public HealthcheckPlan {
        test = List.copyOf(test);
    }

    /** A shell command that must end with 0, asked every 10 s. */
    public static HealthcheckPlan shell(String command) {
        return new HealthcheckPlan(
                List.of("CMD-SHELL", command),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                6,
                Duration.ofSeconds(20));
    }

    /** A program that must end with 0, asked every 10 s. */
    public static HealthcheckPlan command(String... command) {
        HealthcheckPlan shell = shell("");
        List<String> test = new ArrayList<>(List.of("CMD"));
        test.addAll(List.of(command));
        return new HealthcheckPlan(test, shell.interval, shell.timeout, shell.retries, shell.startPeriod);
    }

    /** The same question at another pace. */
    HealthcheckPlan every(Duration otherInterval, Duration otherTimeout, int otherRetries) {
        return new HealthcheckPlan(test, otherInterval, otherTimeout, otherRetries, startPeriod);
    }

    /** The app's own probe, with another test. */
    public static HealthcheckPlan of(Probe probe, List<String> test) {
        return new HealthcheckPlan(test, probe.interval(), probe.timeout(), probe.retries(), probe.startPeriod());
    }
}
