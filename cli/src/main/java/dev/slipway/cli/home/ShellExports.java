package dev.slipway.cli.home;

import java.util.List;
import java.util.Map;

/** Environment variables as lines for {@code eval} in a POSIX shell. */
public final class ShellExports {
    private ShellExports() {}

    /** One export a line, values quoted whatever they hold. */
    public static List<String> lines(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(it -> "export " + it.getKey() + "=" + quoted(it.getValue()))
                .toList();
    }

    /** The text in single quotes; a single quote in it leaves them for a moment. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
