package dev.slipway.model.yaml;

import dev.slipway.model.check.Level;

/**
 * One fault of an app file: where, what was expected, what was found, what to do.
 *
 * @param file path as it was given
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1
 * @param level whether it stops the launch
 * @param path key path, such as {@code services.api.port}; empty when the whole file is meant
 * @param expected what should stand there
 * @param found what stands there
 * @param fix what to do
 * @param source the line of the file
 */
public record Issue(
        String file,
        int line,
        int column,
        Level level,
        String path,
        String expected,
        String found,
        String fix,
        String source) {
    /** The issue as text of several lines, with the source line and a caret; the form is stable. */
    public String render() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(level == Level.ERROR ? ": error" : ": warning");
        if (!path.isEmpty()) {
            text.append(" in ").append(path);
        }
        text.append("\n  expected: ").append(expected);
        text.append("\n  found:    ").append(found);
        text.append("\n  fix:      ").append(fix).append('\n');
        if (line > 0 && !source.isEmpty()) {
            String number = String.valueOf(line);
            text.append("  ").append(number).append(" | ").append(source.stripTrailing());
            text.append("\n  ").append(" ".repeat(number.length())).append(" | ");
            text.append(" ".repeat(Math.max(0, column - 1))).append("^\n");
        }
        return text.toString();
    }
}
