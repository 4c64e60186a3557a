package dev.slipway.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks. Results go to standard output. Progress goes there too when people read it, but to standard error when standard
 * output belongs to a machine.
 */
public final class Console {
    private final PrintStream out;
    private final PrintStream progress;

    private Console(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** For people: everything on standard output. */
    public static Console forPeople() {
        return of(System.out, System.out);
    }

    /** For machines: standard output holds the result and nothing else. */
    public static Console forMachines() {
        return of(System.out, System.err);
    }

    /** Speaks into the given streams, as UTF-8. */
    public static Console of(PrintStream out, PrintStream progress) {
        return new Console(utf8(out), utf8(progress));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** A line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /** A line of progress. */
    public void progress(String line) {
        progress.println(line);
    }
}
