package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by name and form which variables hold secrets. */
public final class SecretNames {
    private static final Pattern SECRET = Pattern.compile(
            "(^|_)([A-Z]*PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY|SIGNING_KEY"
                    + "|MASTER_KEY|CREDENTIALS?)(_|$)|_(PASS|PWD)$|^REDISCLI_AUTH$");
    /** Names that speak of a secret without holding one. */
    private static final Pattern ABOUT = Pattern.compile(
            "_(FILE|PATH|DIR|ARN|NAME|USERNAME|USER|ID|URL|ENDPOINT|ISSUER|AUDIENCE|EXPIRY|EXPIRES|IN|TTL|LIFETIME|SECONDS|MINUTES|HOURS|DAYS"
                    + "|LENGTH|ROUNDS|LIMIT|COUNT|ROTATION|ENABLED|REQUIRED|POLICY|PROVIDER|MODE|TYPE|HEADER|ALGORITHM|ENCRYPTION)$"
                    + "|PUBLISHABLE|^NEXT_PUBLIC_|^VITE_|PUBLIC_KEY|^(PROXY|FASTCGI|UWSGI|GRPC)_PASS$|^OLD_PWD$");
    /** What is said by yes or no is no secret. */
    private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|on|off");

    /** Unless the password is a reference, as Kubernetes and shells fill them in: {@code $(DB_PASSWORD)}. */
    private static final Pattern URL_WITH_PASSWORD =
            Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s:@]*:(?!(\\$\\([A-Za-z0-9_]+\\)|\\$\\{[^}@]+\\})@)[^/\\s@]+@.*");

    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private SecretNames() {}

    /** Whether a variable or key of this name holds a secret: {@code DB_PASSWORD} and {@code db.password} do, {@code DB_PASSWORD_FILE} does not. */
    public static boolean isSecret(String name) {
        String upper = WORDS.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
        return SECRET.matcher(upper).find() && !ABOUT.matcher(upper).find();
    }

    /**
     * Complies unless the variable is named like a secret, or is a URL with a password in it, and stands in plain. A Pulumi secret complies.
     * A reference as plans have it, {@code ${secrets.db}}, is no value.
     */
    public static Verdict notPlain(String name, PropertyView value, String expected) {
        return value.isSecret() ? Verdict.pass() : notLiteral(name, value, expected);
    }

    /** The same of a pair that everybody reads who may read the resource: there a Pulumi secret is plain text as well. */
    public static Verdict notLiteral(PropertyView name, PropertyView value, String expected) {
        return notLiteral(name.reveal().text().orElse(""), value, expected);
    }

    private static Verdict notLiteral(String name, PropertyView value, String expected) {
        Optional<String> text = value.reveal().text();
        if (text.filter(it -> it.startsWith("${")
                        || it.isEmpty()
                        || SWITCH.matcher(it).matches())
                .isPresent()) {
            return Verdict.pass();
        }
        if (isSecret(name) && value.isSet()) {
            return value.isUnknown() ? value.unknownVerdict() : plain(name, value, expected);
        }
        return text.filter(it -> URL_WITH_PASSWORD.matcher(it).matches()).isPresent()
                ? plain(name, value, expected)
                : Verdict.pass();
    }

    /** Whatever it holds may be a secret, so the message does not show it. */
    private static Verdict plain(String name, PropertyView value, String expected) {
        return Verdict.fail(value.path(), name + " in plain text", expected);
    }
}
