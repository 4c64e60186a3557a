package dev.slipway.components.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs the functions' code in a real Python, with a stand-in for AWS. */
final class Python {
    private Python() {}

    static void assumeThere() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "python3 is not on this machine");
    }

    /** What the program prints, errors too. */
    static String run(String program, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("python3", "-c", program).redirectErrorStream(true);
        Path code = Path.of("src/main/resources/dev/slipway/components/aws").toAbsolutePath();
        Path standIn = Path.of("src/test/resources/python").toAbsolutePath();
        builder.environment().put("PYTHONPATH", standIn + ":" + code);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
