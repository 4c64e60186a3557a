package dev.slipway.model.yaml;

import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.SecretSource;

/** Reads a named secret; never its value. */
final class SecretReader {
    private SecretReader() {}

    static Secret read(String name, Fields fields) {
        Secret.Builder secret = Secret.builder(name);
        fields.choice("source", SecretSource.class).ifPresent(secret::source);
        fields.choice("encoding", SecretEncoding.class).ifPresent(secret::encoding);
        fields.integer("length").ifPresent(secret::length);
        fields.flag("protect").ifPresent(secret::protect);
        fields.integer("rotateAfter").ifPresent(secret::rotateAfterDays);
        fields.text("description").ifPresent(secret::description);
        return secret.build();
    }
}
