package dev.slipway.planner.files;

import java.util.function.Consumer;

/** Writes directives and nested blocks of an nginx configuration, indented. */
final class NginxBlock {
    private final StringBuilder out;
    private final String indent;

    NginxBlock() {
        this(new StringBuilder(), "");
    }

    private NginxBlock(StringBuilder out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    NginxBlock directive(String directive) {
        out.append(indent).append(directive).append(";\n");
        return this;
    }

    NginxBlock block(String header, Consumer<NginxBlock> content) {
        out.append(indent).append(header).append(" {\n");
        content.accept(new NginxBlock(out, indent + "    "));
        out.append(indent).append("}\n");
        return this;
    }

    NginxBlock comment(String text) {
        out.append(indent).append("# ").append(text).append('\n');
        return this;
    }

    NginxBlock empty() {
        out.append('\n');
        return this;
    }

    String text() {
        return out.toString();
    }

    /** A value in double quotes, as nginx reads it. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
