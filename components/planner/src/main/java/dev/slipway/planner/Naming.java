package dev.slipway.planner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Makes names that a service accepts: its alphabet, its length, unique even when cut. */
public final class Naming {
    private static final int HASH_LENGTH = 6;

    private Naming() {}

    /**
     * Joins parts by hyphens in lower case. When the result is longer than allowed it is cut and ends in a hash of the whole, so that
     * two long names never become one.
     *
     * @param maxLength longest name the service takes, from 8
     * @param parts letters, digits and hyphens; anything else becomes a hyphen
     * @throws IllegalArgumentException when nothing usable is left or maxLength is below 8
     */
    public static String hyphenated(int maxLength, String... parts) {
        if (maxLength < HASH_LENGTH + 2) {
            throw new IllegalArgumentException("a name needs at least 8 characters, found a limit of " + maxLength);
        }
        String whole = String.join("-", parts)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]", "-")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
        if (whole.isEmpty()) {
            throw new IllegalArgumentException("nothing usable in the name parts " + String.join(", ", parts));
        }
        if (whole.length() <= maxLength) {
            return whole;
        }
        String kept = whole.substring(0, maxLength - HASH_LENGTH - 1).replaceAll("-$", "");
        return kept + "-" + hash(String.join("-", parts)).substring(0, HASH_LENGTH);
    }

    /** An identifier as SQL likes it: lower case, underscores, at most 63 characters, no leading digit. */
    public static String identifier(String name) {
        String cleaned = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String led = Character.isDigit(cleaned.charAt(0)) ? "_" + cleaned : cleaned;
        return led.length() <= 63
                ? led
                : led.substring(0, 63 - HASH_LENGTH - 1) + "_" + hash(name).substring(0, HASH_LENGTH);
    }

    /** SHA-256 of the text in lower-case hexadecimal digits. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
