package dev.slipway.cli.graph.layout;

/** How wide a text is at most: by DejaVu Sans, wider than the sans-serif fonts that browsers come with. */
public final class TextWidth {
    private static final int FIRST = 32;
    private static final int OTHER = 838;
    private static final double BOLD = 1.11;
    private static final double PER_EM = 1000;

    /** Advance widths of the characters from space to tilde, in thousandths of the font size. */
    private static final int[] WIDTHS = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
                636,
        636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557,
                863,
        748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550,
                635,
        615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525,
                636,
        337, 636, 838
    };

    private TextWidth() {}

    /** The width in pixels, rounded up. */
    public static int of(String text, double size, boolean bold) {
        int sum = text.chars().map(TextWidth::width).sum();
        return (int) Math.ceil(sum * size * (bold ? BOLD : 1) / PER_EM);
    }

    private static int width(int character) {
        int index = character - FIRST;
        return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : OTHER;
    }
}
