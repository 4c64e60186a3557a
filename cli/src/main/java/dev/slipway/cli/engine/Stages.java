package dev.slipway.cli.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time of a command went, for {@code bench/run}. The engine's time holds that of the program, which the engine runs, and the
 * sandbox's and the policies', which both wait for; it is told without the program's.
 */
public final class Stages {
    private final Map<String, Duration> spent = new LinkedHashMap<>();
    private Instant last;

    /** Begins with the start of this JVM; what came before, start of the JVM included, is the stage "open". */
    public Stages() {
        Instant now = Instant.now();
        last = ProcessHandle.current().info().startInstant().orElse(now);
        reached("open");
    }

    /** Ends a stage that began where the one before ended. */
    public synchronized void reached(String stage) {
        Instant now = Instant.now();
        add(stage, Duration.between(last, now));
        last = now;
    }

    /** Adds to a stage that ran within another. */
    public synchronized void add(String stage, Duration time) {
        spent.merge(stage, time, Duration::plus);
    }

    /** One line a stage: its name and milliseconds. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        Duration program = spent.getOrDefault("program", Duration.ZERO);
        spent.forEach((stage, time) -> {
            Duration own = stage.equals("engine") ? time.minus(program) : time;
            lines.add("stage " + stage + " " + own.toMillis());
        });
        return lines;
    }
}
