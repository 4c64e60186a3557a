package dev.slipway.model.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source lines as messages may show them: what stands where a secret would stand is starred, since messages end in logs. */
final class Masked {
    // A key that sounds like a secret, and a value that is neither a reference nor a mapping.
    private static final Pattern SECRET = Pattern.compile(
            "((?:PASSWORD|PASSWD|SECRET|_KEY|TOKEN)[\"']?\\s*:\\s*)(?![\\s\"'$]*[${\\[])([^\\s,}][^,}]*)");
    private static final Pattern URL = Pattern.compile("([a-z]://[^/\\s:@]*:)(?!\\$)([^@\\s/]+)@");

    private Masked() {}

    static String line(String source) {
        String masked = SECRET.matcher(source).replaceAll(it -> starred(it.group(1), it.group(2), ""));
        return URL.matcher(masked).replaceAll(it -> starred(it.group(1), it.group(2), "@"));
    }

    /** As wide as before, so that the caret below still points at the right place. */
    private static String starred(String before, String secret, String after) {
        return Matcher.quoteReplacement(before + "*".repeat(secret.length()) + after);
    }
}
