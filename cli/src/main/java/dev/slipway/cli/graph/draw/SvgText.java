package dev.slipway.cli.graph.draw;

import dev.slipway.cli.graph.Edge;
import dev.slipway.cli.graph.EdgeKind;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.layout.Layout;
import dev.slipway.cli.graph.layout.Layout.Area;
import dev.slipway.cli.graph.layout.Layout.Box;
import dev.slipway.cli.graph.layout.Layout.Line;
import dev.slipway.cli.graph.layout.Placement;
import dev.slipway.cli.graph.layout.Shape;
import dev.slipway.cli.graph.layout.TextWidth;
import java.util.Arrays;
import java.util.List;

/** A topology as one self-contained SVG file: no font, script or picture from elsewhere; the same topology always the same bytes. */
public final class SvgText {
    private static final int ARROW = 7;
    private static final int RADIUS = 10;

    private final StringBuilder text = new StringBuilder();
    private final Topology topology;
    private final Layout layout;

    private SvgText(Topology topology) {
        this.topology = topology;
        this.layout = Placement.of(topology);
    }

    /** The SVG document. */
    public static String of(Topology topology) {
        return new SvgText(topology).draw();
    }

    private String draw() {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" aria-labelledby=\"title description\">",
                layout.width(), layout.height(), layout.width(), layout.height());
        line("<title id=\"title\">%s</title>", escaped(topology.title()));
        line("<desc id=\"description\">%s</desc>", escaped(description()));
        line("<style>");
        text.append(Palette.css());
        line("</style>");
        line("<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"12\"/>", layout.width(), layout.height());
        words("c", 24, 42, topology.title());
        area(layout.enclosure(), "enclosure");
        words(
                "f",
                layout.enclosure().x() + 14,
                layout.enclosure().y() + 22,
                layout.enclosure().title());
        layout.areas().forEach(this::zone);
        layout.lines().forEach(this::path);
        layout.lines().stream()
                .filter(Line::arrow)
                .map(SvgText::arrow)
                .distinct()
                .forEach(it -> line("%s", it));
        layout.boxes().forEach(this::box);
        legend();
        line("</svg>");
        return text.toString();
    }

    private String description() {
        StringBuilder words = new StringBuilder("Trust grows from left to right.");
        for (Edge edge : topology.edges()) {
            words.append(' ')
                    .append(edge.from())
                    .append(" → ")
                    .append(edge.to())
                    .append(';');
        }
        return words.toString();
    }

    private void area(Area area, String style) {
        line(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                style, area.x(), area.y(), area.width(), area.height(), RADIUS);
    }

    private void zone(Area area) {
        area(area, "area z-" + area.zone());
        words("h", area.x() + 14, area.y() + 22, area.title());
        words("f", area.x() + 14, area.y() + 38, area.note());
    }

    private void path(Line it) {
        String way = it.fromY() == it.toY()
                ? "M%d %dH%d".formatted(it.fromX(), it.fromY(), end(it))
                : "M%d %dC%d %d %d %d %d %d"
                        .formatted(
                                it.fromX(),
                                it.fromY(),
                                middle(it),
                                it.fromY(),
                                middle(it),
                                it.toY(),
                                end(it),
                                it.toY());
        line("<path class=\"line s-%s %s\" d=\"%s\"/>", it.to(), it.kind(), way);
    }

    private static int middle(Line line) {
        return (line.fromX() + end(line)) / 2;
    }

    /** A line stops where its arrow begins. */
    private static int end(Line line) {
        return line.arrow() ? line.toX() - ARROW + 1 : line.toX();
    }

    private static String arrow(Line line) {
        return "<path class=\"a-%s\" d=\"M%d %dl-%d -4v8z\"/>".formatted(line.to(), line.toX(), line.toY(), ARROW);
    }

    private void box(Box box) {
        line(
                "<g><rect class=\"box s-%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>",
                box.node().kind(), box.x(), box.y(), box.width(), box.height());
        line(
                "<path class=\"sign s-%s\" transform=\"translate(%d %d)\" d=\"%s\"/>",
                box.node().kind(),
                box.x() + 11,
                box.y() + 11,
                Signs.path(box.node().kind()));
        int left = box.x() + Shape.TEXT_LEFT;
        int baseline = box.y() + Shape.PADDING + 13;
        words("t", left, baseline, box.node().title());
        for (String fact : box.node().facts()) {
            baseline += baseline == box.y() + Shape.PADDING + 13 ? Shape.TITLE_HEIGHT - 2 : Shape.FACT_HEIGHT;
            words("f", left, baseline, fact);
        }
        for (int row = 0; row < box.node().rows().size(); row++) {
            int middle = box.y() + Shape.rowMiddle(box.node(), row);
            line(
                    "<rect class=\"row\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"20\" rx=\"5\"/>",
                    box.x() + 8, middle - 10, box.width() - 16);
            words("f", box.x() + 18, middle + 4, box.node().rows().get(row));
        }
        line("</g>");
    }

    private void legend() {
        int x = 24;
        int y = layout.height() - 24;
        List<EdgeKind> kinds = Arrays.stream(EdgeKind.values())
                .filter(kind -> topology.edges().stream().anyMatch(it -> it.kind() == kind))
                .toList();
        for (EdgeKind kind : kinds) {
            line(
                    "<path class=\"line s-%s %s\" d=\"M%d %dh34\"/>",
                    kind == EdgeKind.ROUTE ? "ENTRY" : "USERS", kind, x, y - 4);
            words("f", x + 42, y, kind.legend());
            x += 42 + TextWidth.of(kind.legend(), Shape.FACT, false) + 24;
        }
    }

    private void words(String style, int x, int y, String words) {
        if (!words.isEmpty()) {
            line("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", style, x, y, escaped(words));
        }
    }

    /** The annotation that the check asks for is of a library that this room does without. */
    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
