package dev.slipway.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.cli.Main;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Completion scripts do their work in the shells themselves. */
class CompletionTest {
    @TempDir
    Path folder;

    private String shell(String program, String completion, String script) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", program)), "no " + program + " here");
        Path file = Files.writeString(folder.resolve("completion"), completion);
        Process process = new ProcessBuilder(program, "-c", script.replace("FILE", file.toString()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static String bash() {
        CommandLine root = Main.commandLine();
        return AutoComplete.bash("slipway", root);
    }

    @Test
    void bashCompletesCommandsOptionsAndTheirValues() throws Exception {
        String complete =
                "source FILE; complete -p slipway >/dev/null; say() { COMP_WORDS=(slipway \"$@\"); COMP_CWORD=$#;"
                        + " COMPREPLY=(); _complete_slipway; echo \"${COMPREPLY[*]}\"; }; ";

        assertThat(shell("bash", bash(), complete + "say gr")).contains("graph");
        assertThat(shell("bash", bash(), complete + "say up --tar")).contains("--target");
        assertThat(shell("bash", bash(), complete + "say up --target ''")).contains("kubernetes");
        assertThat(shell("bash", bash(), complete + "say sandbox ''")).contains("tamper");
    }

    @Test
    void zshTakesTheScriptThroughItsBridgeToBash() throws Exception {
        String out = shell(
                "zsh",
                bash(),
                "autoload -U +X compinit && compinit -u -d " + folder
                        + "/dump; source FILE; print -l ${(k)_comps} | grep -x slipway");
        assertThat(out).contains("slipway");
    }

    @Test
    void fishCompletesCommandsOptionsAndTheirValues() throws Exception {
        String script = FishCompletion.of(Main.commandLine());

        assertThat(shell("fish", script, "source FILE; complete -C 'slipway gr'"))
                .contains("graph");
        assertThat(shell("fish", script, "source FILE; complete -C 'slipway up --tar'"))
                .contains("--target");
        assertThat(shell("fish", script, "source FILE; complete -C 'slipway up --target '"))
                .contains("kubernetes");
        assertThat(shell("fish", script, "source FILE; complete -C 'slipway sandbox ta'"))
                .contains("tamper");
    }
}
