package dev.slipway.planner.kubernetes;

import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Turns the app file's probes into the kubelet's three. */
final class Probes {
    /** How long a container may take to come up before its liveness counts. */
    private static final int STARTUP_SECONDS = 300;

    private Probes() {}

    static ProbePlan of(Probe probe) {
        return new ProbePlan(
                probe.check(),
                seconds(probe.startPeriod(), 0),
                seconds(probe.interval(), 1),
                seconds(probe.timeout(), 1),
                probe.retries());
    }

    /** Asks readiness every 10 s at most, so that a ready replica does not wait half a minute for its first request. */
    static ProbePlan readiness(Probe probe) {
        return new ProbePlan(
                probe.check(),
                0,
                Math.min(seconds(probe.interval(), 1), 10),
                Math.min(seconds(probe.timeout(), 1), 10),
                probe.retries());
    }

    /** The liveness question, asked until it first succeeds. */
    static ProbePlan startup(ProbePlan liveness) {
        int period = Math.min(liveness.periodSeconds(), 5);
        return new ProbePlan(
                liveness.check(), 0, period, Math.min(liveness.timeoutSeconds(), period), STARTUP_SECONDS / period);
    }

    static ProbePlan tcp(int port) {
        return new ProbePlan(new ProbeCheck.Tcp(port), 0, 10, 3, 3);
    }

    static ProbePlan http(String path, int port) {
        return new ProbePlan(new ProbeCheck.Http(path, port), 0, 10, 3, 3);
    }

    static ProbePlan exec(int periodSeconds, int timeoutSeconds, int failureThreshold, String... command) {
        return new ProbePlan(new ProbeCheck.Exec(List.of(command)), 0, periodSeconds, timeoutSeconds, failureThreshold);
    }

    static Optional<ProbePlan> ofNullable(Optional<Probe> probe) {
        return probe.map(Probes::of);
    }

    static int seconds(Duration duration, int atLeast) {
        return Math.max(Math.toIntExact(duration.toSeconds()), atLeast);
    }
}
