package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.Node;

/** How large a part is drawn and where its lines of text stand in it. */
public final class Shape {
    /** Font sizes in pixels. */
    public static final double TITLE = 14;

    public static final double FACT = 11.5;
    public static final int TITLE_HEIGHT = 20;
    public static final int FACT_HEIGHT = 16;
    public static final int ROW_HEIGHT = 24;
    public static final int PADDING = 12;
    /** From the left border to the text: the sign stands before it. */
    public static final int TEXT_LEFT = 38;

    private static final int LEAST_WIDTH = 100;
    private static final int ROW_MARGIN = 18;

    private Shape() {}

    /** The width its texts need. */
    public static int width(Node node) {
        int widest = TextWidth.of(node.title(), TITLE, true);
        for (String fact : node.facts()) {
            widest = Math.max(widest, TextWidth.of(fact, FACT, false));
        }
        int rows = 0;
        for (String row : node.rows()) {
            rows = Math.max(rows, TextWidth.of(row, FACT, false) + 2 * ROW_MARGIN);
        }
        return Math.max(LEAST_WIDTH, Math.max(TEXT_LEFT + widest + PADDING, rows));
    }

    /** The height its texts need. */
    public static int height(Node node) {
        return head(node) + node.rows().size() * ROW_HEIGHT + (node.rows().isEmpty() ? 0 : PADDING / 2);
    }

    /** The height above the rows. */
    public static int head(Node node) {
        return 2 * PADDING + TITLE_HEIGHT + node.facts().size() * FACT_HEIGHT - 4;
    }

    /** Middle of a row, from the top of the part. */
    public static int rowMiddle(Node node, int row) {
        return head(node) + row * ROW_HEIGHT + ROW_HEIGHT / 2;
    }
}
