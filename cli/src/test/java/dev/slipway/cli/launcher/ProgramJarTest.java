package dev.slipway.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar as Pulumi's language host uses it; it is there when the whole project is built (mvn verify), not for mvn test alone. */
class ProgramJarTest {
    private static final Path JAR = Path.of("").toAbsolutePath().resolveSibling("src/target/slipway-program.jar");

    @BeforeEach
    void theJarIsBuilt() {
        assumeTrue(Files.exists(JAR), "src/target/slipway-program.jar is not built");
    }

    private static String java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    @Test
    void discoveryFindsNoPluginSoThatNobodyDownloadsOneHeDoesNotUse() throws Exception {
        assertThat(java("-cp", JAR.toString(), "com.pulumi.bootstrap.internal.Main", "packages"))
                .isEqualTo("[]");
    }

    @Test
    void theProgramFindsItsLibrariesWhenTheJarIsRun() throws Exception {
        assertThat(java("-jar", JAR.toString()))
                .contains("without the Pulumi engine")
                .doesNotContain("WARNING:")
                .doesNotContain("NoClassDefFoundError")
                .doesNotContain("ClassNotFoundException");
    }
}
