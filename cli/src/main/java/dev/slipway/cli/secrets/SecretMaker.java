package dev.slipway.cli.secrets;

import dev.slipway.model.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secret values. */
public final class SecretMaker {
    /** Letters and digits only, so that a value needs no escape in an address, a shell or a configuration file. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random;

    /** Makes values from the platform's strong source of randomness. */
    public SecretMaker() {
        this(new SecureRandom());
    }

    SecretMaker(SecureRandom random) {
        this.random = random;
    }

    /** A fresh value of the secret's length, in its encoding. */
    public String make(Secret secret) {
        return switch (secret.encoding()) {
            case ALPHANUMERIC -> letters(secret.length());
            case HEX -> HexFormat.of().formatHex(bytes(secret.length()));
            case BASE64 -> Base64.getEncoder().encodeToString(bytes(secret.length()));
        };
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
