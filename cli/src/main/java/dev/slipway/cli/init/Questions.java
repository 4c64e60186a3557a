package dev.slipway.cli.init;

import dev.slipway.cli.CliException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Asks on a terminal for what no option gave. An empty answer takes what stands in brackets; a wrong one is asked again. */
public final class Questions {
    private final BufferedReader answers;
    private final Consumer<String> ask;

    /** {@code ask} shows a question without a line end. */
    public Questions(Reader answers, Consumer<String> ask) {
        this.answers = new BufferedReader(answers);
        this.ask = ask;
    }

    /**
     * The answer, which matches the pattern.
     *
     * @param usual the answer when nothing is typed; empty: there must be one
     * @throws CliException when the input ends
     */
    public String ask(String question, String usual, String pattern, String expected) {
        while (true) {
            ask.accept(question + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
            String answer = line().strip();
            String taken = answer.isEmpty() ? usual : answer;
            if (taken.matches(pattern)) {
                return taken;
            }
            ask.accept(
                    "  expected " + expected + ", found " + (taken.isEmpty() ? "nothing" : '"' + taken + '"') + "\n");
        }
    }

    private String line() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw CliException.usage(
                        "slipway init",
                        "an answer",
                        "the end of the input",
                        "give the answers as options: slipway init --help");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
