package dev.slipway.sandbox.knowledge.aws.secretsmanager;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;

/** Secrets Manager's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String SECRET = "aws:secretsmanager/secret:Secret";

    @Override
    public List<Knowledge> types() {
        return List.of(secret(), version(), rotation());
    }

    private static Knowledge secret() {
        return Knowledge.of(SECRET)
                .named("name", 512, false, "namePrefix")
                .replaceOn("namePrefix")
                .fill("forceOverwriteReplicaSecret", false)
                .fill("recoveryWindowInDays", 30)
                .id(Catalogue::arn)
                .out("arn", Catalogue::arn)
                .out("name", Catalogue::name)
                .check(
                        "secret-name",
                        "ValidationException: Invalid name. Must be a valid name containing alphanumeric characters,"
                                + " or any of the following: -/_+=.@!",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9/_+=.@!-]{1,512}",
                                "ValidationException: Invalid name '%s'. Must be a valid name containing alphanumeric"
                                        + " characters, or any of the following: -/_+=.@!",
                                "Change the name."))
                .check(
                        "secret-name-taken",
                        "ResourceExistsException: the secret already exists",
                        Rules.unique(
                                "name",
                                "ResourceExistsException: The operation failed because the secret %s already exists.",
                                "Choose another name."))
                .check(
                        "secret-window",
                        "InvalidParameterException: RecoveryWindowInDays must be between 7 and 30 days",
                        s -> s.in().number("recoveryWindowInDays")
                                .filter(d -> d != 0 && (d < 7 || d > 30))
                                .ifPresent(d -> s.refuse(
                                        "recoveryWindowInDays",
                                        "InvalidParameterException: The RecoveryWindowInDays value must be between 7"
                                                + " and 30 days (inclusive), found "
                                                + d.longValue(),
                                        "Use 7 to 30, or 0 to delete at once.")))
                .check(
                        "secret-key-missing",
                        "InvalidParameterException: KMS key not found",
                        Aws.keyExists("kmsKeyId", "InvalidParameterException: The KMS key %s was not found"));
    }

    private static String name(Subject s) {
        return s.in().text("name").orElseGet(() -> s.in().text("namePrefix", "") + s.hex("name", 26));
    }

    private static String arn(Subject s) {
        return s.arn("secretsmanager", "secret:" + name(s) + "-" + Hashes.letters(s.seed("suffix"), 6));
    }

    private static Knowledge version() {
        return Knowledge.of("aws:secretsmanager/secretVersion:SecretVersion")
                .replaceOn("secretId", "secretString", "secretBinary")
                .secret("secretString", "secretBinary")
                .id(s -> s.in().text("secretId", "") + "|" + Hashes.uuid(s.seed("version")))
                .out("arn", s -> s.in().text("secretId", ""))
                .out("versionId", s -> Hashes.uuid(s.seed("version")))
                .out("versionStages", s -> List.of("AWSCURRENT"))
                .check(
                        "secret-version-secret-missing",
                        "ResourceNotFoundException: Secrets Manager can't find the specified secret",
                        s -> s.in().text("secretId")
                                .filter(id -> s.world().all(SECRET).stream()
                                        .noneMatch(r -> r.id().equals(id)
                                                || id.equals(r.outputs().get("name"))))
                                .ifPresent(id -> s.refuse(
                                        "secretId",
                                        "ResourceNotFoundException: Secrets Manager can't find the specified secret: "
                                                + id,
                                        "Refer to the secret's own id output.")))
                .check(
                        "secret-version-size",
                        "ValidationException: secretString longer than 65536 bytes",
                        s -> s.in().text("secretString")
                                .filter(t -> t.isEmpty() || t.length() > 65536)
                                .ifPresent(t -> s.refuse(
                                        "secretString",
                                        "ValidationException: Value at 'secretString' failed to satisfy constraint: 1"
                                                + " to 65536 bytes",
                                        "Store less, or more than nothing.")));
    }

    private static Knowledge rotation() {
        return Knowledge.of("aws:secretsmanager/secretRotation:SecretRotation")
                .replaceOn("secretId")
                .id(s -> s.in().text("secretId", ""))
                .out("rotationEnabled", s -> true)
                .check(
                        "rotation-secret-missing",
                        "ResourceNotFoundException: Secrets Manager can't find the specified secret",
                        Rules.exists(
                                "secretId",
                                SECRET,
                                "ResourceNotFoundException: Secrets Manager can't find the specified secret: %s"))
                .check(
                        "rotation-days",
                        "InvalidParameterException: rotation days",
                        Rules.between(
                                "rotationRules.automaticallyAfterDays",
                                1,
                                1000,
                                "InvalidParameterException: automaticallyAfterDays %s is not within 1 to 1000"));
    }
}
