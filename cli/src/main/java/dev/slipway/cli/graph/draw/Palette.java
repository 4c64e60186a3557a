package dev.slipway.cli.graph.draw;

import dev.slipway.cli.graph.NodeKind;
import dev.slipway.cli.graph.Zone;

/** The picture's style sheet: one set of colours for light pages, one for dark ones, each with contrast enough to read. */
final class Palette {
    private Palette() {}

    static String css() {
        StringBuilder css = new StringBuilder();
        css.append(
                "text{font-family:system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif}"
                        + ".t{font-size:14px;font-weight:600}.f{font-size:11.5px}.h{font-size:12px;font-weight:600;letter-spacing:.4px}"
                        + ".c{font-size:17px;font-weight:600}.line{fill:none;stroke-width:1.8}.READS{stroke-dasharray:2 3}"
                        + ".COPIES{stroke-dasharray:7 4}.sign{fill:none;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}"
                        + ".box{stroke-width:1.2}.area{stroke-width:1}.enclosure{fill:none;stroke-width:1.4;stroke-dasharray:4 4}\n");
        css.append(theme(false))
                .append("@media(prefers-color-scheme:dark){")
                .append(theme(true))
                .append("}\n");
        return css.toString();
    }

    private static String theme(boolean dark) {
        StringBuilder css = new StringBuilder();
        rule(css, ".page", "fill", dark ? "#0d1117" : "#ffffff");
        rule(css, ".c,.t,.h", "fill", dark ? "#e6edf3" : "#1f2328");
        rule(css, ".f", "fill", dark ? "#a9b3bf" : "#57606a");
        rule(css, ".box", "fill", dark ? "#161b22" : "#ffffff");
        rule(css, ".row", "fill", dark ? "#262c36" : "#f3f4f6");
        rule(css, ".enclosure", "stroke", dark ? "#6e7681" : "#8c959f");
        for (Zone zone : Zone.values()) {
            rule(css, ".z-" + zone, "fill", fill(zone, dark));
            rule(css, ".z-" + zone, "stroke", dark ? "#30363d" : "#d0d7de");
        }
        for (NodeKind kind : NodeKind.values()) {
            rule(css, ".s-" + kind, "stroke", colour(kind, dark));
            rule(css, ".a-" + kind, "fill", colour(kind, dark));
        }
        return css.append('\n').toString();
    }

    private static void rule(StringBuilder css, String selector, String property, String value) {
        css.append(selector)
                .append('{')
                .append(property)
                .append(':')
                .append(value)
                .append('}');
    }

    private static String fill(Zone zone, boolean dark) {
        return switch (zone) {
            case INTERNET, OUTSIDE -> dark ? "#15191f" : "#f6f8fa";
            case PUBLIC -> dark ? "#241d10" : "#fff8e5";
            case PRIVATE -> dark ? "#111d2e" : "#eef5fe";
            case DATA -> dark ? "#11221a" : "#edf8ef";
            case STORAGE -> dark ? "#231912" : "#fff3ea";
            case SECOND_REGION -> dark ? "#1d1730" : "#f6f1ff";
        };
    }

    private static String colour(NodeKind kind, boolean dark) {
        return switch (kind) {
            case USERS, EXTERNAL -> dark ? "#9ba6b2" : "#57606a";
            case ENTRY -> dark ? "#e3b341" : "#9a6700";
            case SERVICE -> dark ? "#58a6ff" : "#0969da";
            case SITE -> dark ? "#39c5cf" : "#0a7c86";
            case WORKER -> dark ? "#bc8cff" : "#8250df";
            case SCHEDULE -> dark ? "#f778ba" : "#bf3989";
            case POOLER, DATABASE -> dark ? "#3fb950" : "#1a7f37";
            case CACHE -> dark ? "#ff7b72" : "#cf222e";
            case VOLUME -> dark ? "#d2a8a0" : "#7d4e45";
            case BUCKET -> dark ? "#f0883e" : "#bc4c00";
            case BACKUP -> dark ? "#d2a8ff" : "#6639ba";
        };
    }
}
