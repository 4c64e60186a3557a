package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineEndTest {
    /** Says when it can hear, and when it was told. */
    private static final String ENGINE =
            "trap 'echo told; exit 3' TERM; echo ready; while :; do read -r line || sleep 1; done";

    @Test
    void oneThatEndsByItselfIsNotToldASecondTime() throws IOException {
        Process engine = new ProcessBuilder("sh", "-c", ENGINE.replace("read -r line || sleep 1", "exit 0")).start();
        try (BufferedReader events = engine.inputReader()) {
            assertThat(events.readLine()).isEqualTo("ready");
            assertThat(EngineEnd.end(engine, Duration.ofMinutes(1))).isTrue();
            assertThat(events.readLine()).isNull();
        }
    }

    @Test
    void oneThatGoesOnIsToldAndItsLastWordsAreHeard() throws IOException {
        Process engine = new ProcessBuilder("sh", "-c", ENGINE).start();
        try (BufferedReader events = engine.inputReader()) {
            assertThat(events.readLine()).isEqualTo("ready");
            assertThat(EngineEnd.end(engine, Duration.ZERO)).isTrue();
            assertThat(events.readLine()).isEqualTo("told");
        }
        assertThat(engine.exitValue()).isEqualTo(3);
    }
}
