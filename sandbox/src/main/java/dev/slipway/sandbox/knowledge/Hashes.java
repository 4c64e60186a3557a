package dev.slipway.sandbox.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digits that look random and are always the same for the same text. */
public final class Hashes {
    private Hashes() {}

    /** So many hexadecimal digits, at most 64. */
    public static String hex(String text, int digits) {
        return HexFormat.of().formatHex(sha256(text)).substring(0, digits);
    }

    /** So many letters and digits, as in the ends of secret ARNs. */
    public static String letters(String text, int count) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        return from(alphabet, text, count);
    }

    /** So many capital letters and digits, as in hosted zone ids. */
    public static String capitals(String text, int count) {
        return from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", text, count);
    }

    /** So many decimal digits. */
    public static String digits(String text, int count) {
        return from("0123456789", text, count);
    }

    /** A UUID in its usual form. */
    public static String uuid(String text) {
        String h = hex(text, 32);
        return h.substring(0, 8) + "-" + h.substring(8, 12) + "-4" + h.substring(13, 16) + "-a" + h.substring(17, 20)
                + "-" + h.substring(20);
    }

    private static String from(String alphabet, String text, int count) {
        byte[] hash = sha256(text);
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < count; i++) {
            made.append(alphabet.charAt((hash[i % hash.length] & 0xff) % alphabet.length()));
        }
        return made.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
