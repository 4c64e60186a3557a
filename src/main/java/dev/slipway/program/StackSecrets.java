package dev.slipway.program;

import com.pulumi.core.Output;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.SecretSource;
import dev.slipway.program.config.ConfigFault;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The secret values of a stack. Handed out as secret outputs only; no method shows a value. */
public final class StackSecrets {
    /** Samples that guides and images ship, which must never guard anything (SEC-02). */
    private static final Set<String> SAMPLES = Set.of(
            "password",
            "password123",
            "changeme",
            "change-me",
            "secret",
            "minioadmin",
            "postgres",
            "admin",
            "redis",
            "your_secure_redis_password",
            "your-secret-key",
            "example",
            "test",
            "12345678");

    private final Map<String, String> values;

    /** @param values secret name to value, as {@code slipway:secrets} holds them */
    public StackSecrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * The value of a secret, marked secret.
     *
     * @throws IllegalArgumentException when the stack lacks it; {@link #faults} has refused such a stack before
     */
    public Output<String> output(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the stack has no secret " + name);
        }
        return Output.ofSecret(value);
    }

    /** What is missing or too weak, each with the command that mends it. */
    public List<ConfigFault> faults(List<Secret> required, String stackName) {
        List<ConfigFault> faults = new ArrayList<>();
        for (Secret secret : required) {
            weakness(secret)
                    .ifPresent(found -> faults.add(new ConfigFault(
                            "slipway:secrets." + secret.name(), expected(secret), found, mend(secret, stackName))));
        }
        return List.copyOf(faults);
    }

    private Optional<String> weakness(Secret secret) {
        String value = values.get(secret.name());
        if (value == null || value.isBlank()) {
            return Optional.of("nothing");
        }
        if (SAMPLES.contains(value.toLowerCase(Locale.ROOT))) {
            return Optional.of("a sample value that everybody knows");
        }
        if (secret.source() == SecretSource.SUPPLIED) {
            return Optional.empty();
        }
        return strength(secret.encoding(), value) < secret.length()
                ? Optional.of("a value that is too short or not written in that alphabet")
                : Optional.empty();
    }

    /** Length in the unit of {@link Secret#length()}; 0 when the value is not written in the alphabet. */
    private static int strength(SecretEncoding encoding, String value) {
        return switch (encoding) {
            case ALPHANUMERIC -> value.length();
            case HEX -> value.matches("([0-9a-fA-F]{2})+") ? value.length() / 2 : 0;
            case BASE64 -> base64Bytes(value);
        };
    }

    private static int base64Bytes(String value) {
        try {
            return Base64.getDecoder().decode(value).length;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static String expected(Secret secret) {
        String alphabet =
                switch (secret.encoding()) {
                    case ALPHANUMERIC -> "at least " + secret.length() + " characters";
                    case HEX -> "at least " + secret.length() + " bytes in hexadecimal";
                    case BASE64 -> "at least " + secret.length() + " bytes in base64";
                };
        String what = secret.source() == SecretSource.SUPPLIED ? "an encrypted value from its provider" : alphabet;
        return secret.description().isEmpty() ? what : what + " (" + secret.description() + ")";
    }

    private static String mend(Secret secret, String stackName) {
        return secret.source() == SecretSource.SUPPLIED
                ? "pulumi config set --path 'slipway:secrets." + secret.name() + "' --secret -s " + stackName
                : "./slipway secrets init -s " + stackName;
    }
}
