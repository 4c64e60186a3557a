package dev.slipway.cli.pullrequest;

/** Foreign words in GitHub's and GitLab's Markdown: they neither format, nor call people, nor close a fold. */
final class Markdown {
    private Markdown() {}

    /** Words of a sentence. */
    static String text(String words) {
        StringBuilder text = new StringBuilder();
        for (char character : words.replace('\n', ' ').toCharArray()) {
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '@' -> text.append("@&#8203;");
                case '#' -> text.append("#&#8203;");
                case '|', '*', '_', '`', '[', ']', '~', '\\' ->
                    text.append('\\').append(character);
                default -> text.append(character);
            }
        }
        return text.toString();
    }

    /** A name, as code; it holds for a cell of a table too. */
    static String code(String name) {
        return "`" + name.replace('`', '\'').replace('\n', ' ').replace("|", "\\|") + "`";
    }
}
