package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Verdict;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by name and form which variables hold secrets. */
public final class SecretNames {
    private static final Pattern SECRET = Pattern.compile(
            "(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY|MASTER_KEY|CREDENTIALS?)(_|$)");
    /** Names that speak of a secret without holding one. */
    private static final Pattern ABOUT = Pattern.compile(
            "(_FILE|_PATH|_ARN|_NAME|_ID|_URL|_EXPIRY|_TTL|_LENGTH|_ROTATION|_ENABLED|_POLICY|_HEADER|_ALGORITHM)$"
                    + "|PUBLISHABLE|^NEXT_PUBLIC_|^VITE_|PUBLIC_KEY");

    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s:@]*:[^/\\s@]+@.*");

    private SecretNames() {}

    /** Whether a variable of this name holds a secret: {@code DB_PASSWORD} does, {@code DB_PASSWORD_FILE} does not. */
    public static boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return SECRET.matcher(upper).find() && !ABOUT.matcher(upper).find();
    }

    /**
     * Complies unless the variable is named like a secret, or is a URL with a password in it, and stands in plain.
     * A reference as plans have it, {@code ${secrets.db}}, is no value.
     */
    public static Verdict notPlain(String name, PropertyView value, String expected) {
        boolean reference = value.text().map(text -> text.startsWith("${")).orElse(false);
        if (value.isSecret() || reference) {
            return Verdict.pass();
        }
        if (isSecret(name)) {
            boolean given =
                    value.isSet() && value.text().map(text -> !text.isEmpty()).orElse(true);
            return given ? plain(name, value, expected) : Verdict.pass();
        }
        boolean url = value.text()
                .map(text -> URL_WITH_PASSWORD.matcher(text).matches())
                .orElse(false);
        return url ? plain(name, value, expected) : Verdict.pass();
    }

    /** Whatever it holds may be a secret, so the message does not show it. */
    private static Verdict plain(String name, PropertyView value, String expected) {
        return Verdict.fail(value.path(), name + " in plain text", expected);
    }
}
