package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With Pulumi's own runner a program never ends on Java 25 with two cores; ours must, whatever the common pool looks like. */
class TwoCoresTest {
    private static final int LONGEST_SECONDS = 240;

    @TempDir
    Path folder;

    /** The Java that runs the tests, and the newest of the usual folder. */
    static Stream<Path> javas() throws Exception {
        Path own = Path.of(System.getProperty("java.home"));
        Path usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Stream.of(own);
        }
        try (var homes = Files.list(usual)) {
            return Stream.concat(
                    Stream.of(own),
                    homes
                            .filter(it -> it.toString().contains("25") && Files.isExecutable(it.resolve("bin/java")))
                            .toList()
                            .stream()
                            .limit(1));
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theProgramEndsOnTwoCoresForEachTarget(Path java) throws Exception {
        Path taskset = Path.of("/usr/bin/taskset");
        assumeTrue(Files.isExecutable(taskset), "no taskset here");
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        taskset.toString(),
                        "-c",
                        "0,1",
                        java.resolve("bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.slipway.cli.Main",
                        "rehearse"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put("SLIPWAY_ROOT", Path.of("").toAbsolutePath().getParent().toString());
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(log)).isTrue();
        assertThat(Files.readString(log))
                .contains("VPS: the program ended well")
                .contains("KUBERNETES: the program ended well");
        assertThat(process.exitValue()).isZero();
    }
}
