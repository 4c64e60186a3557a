package dev.slipway.policies.sdk.evidence;

import java.util.List;
import java.util.regex.Pattern;

/** HTML as text, with everything that is shown escaped. */
final class Html {
    /** What HTML does not allow, not even escaped. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]");

    private final StringBuilder html = new StringBuilder();

    /** Markup as it is. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Text to be read, escaped. */
    Html text(String text) {
        html.append(escape(text));
        return this;
    }

    /** An element that holds text, with a class of its own or none. */
    Html element(String name, String style, String text) {
        return open(name, style).text(text).close(name);
    }

    Html open(String name, String style) {
        html.append('<').append(name);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(escape(style)).append('"');
        }
        html.append('>');
        return this;
    }

    Html close(String name) {
        html.append("</").append(name).append('>');
        return this;
    }

    /** A section with a heading that can be linked to. */
    Html section(String id, String heading, String lead) {
        raw("<section id=\"" + escape(id) + "\">").element("h2", "", heading);
        if (!lead.isEmpty()) {
            element("p", "lead", lead);
        }
        return raw("\n");
    }

    Html endSection() {
        return close("section").raw("\n");
    }

    /** The first row of a table, and the table's beginning. */
    Html table(String... heads) {
        raw("<div class=\"wide\"><table><thead><tr>");
        List.of(heads).forEach(head -> element("th", "", head));
        return raw("</tr></thead>\n<tbody>");
    }

    Html row(String... cells) {
        raw("<tr>");
        List.of(cells).forEach(cell -> element("td", "", cell));
        return raw("</tr>\n");
    }

    Html endTable() {
        return raw("</tbody></table></div>\n");
    }

    /** A short word that says how something stands. */
    Html chip(String style, String word) {
        return element("span", "chip " + style, word);
    }

    private static String escape(String text) {
        return CONTROL.matcher(text)
                .replaceAll("\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
