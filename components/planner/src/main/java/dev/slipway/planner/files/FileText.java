package dev.slipway.planner.files;

import dev.slipway.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a file in which some parts are secrets, so that the file can be planned without knowing them. */
public final class FileText {
    private final List<Value> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    /** A line of text. */
    public FileText line(String text) {
        literal.append(text).append('\n');
        return this;
    }

    /** Text as it stands, without a line break. */
    public FileText text(String text) {
        literal.append(text);
        return this;
    }

    /** The value of a secret, by its name. */
    public FileText secret(String name) {
        return value(Value.secret(name));
    }

    /** Any value: a secret, a reference or a template. */
    public FileText value(Value value) {
        flush();
        parts.add(value);
        return this;
    }

    /** The whole file: a literal when nothing in it is secret. */
    public Value toValue() {
        flush();
        return parts.size() == 1 ? parts.get(0) : new Value.Template(parts);
    }

    private void flush() {
        if (literal.length() > 0) {
            parts.add(Value.literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
