package dev.slipway.sandbox.knowledge.aws.kms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;

/** Key Management Service's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(key(), alias(), replica());
    }

    private static Knowledge key() {
        Knowledge key = Knowledge.of(Aws.KEY)
                .replaceOn("customerMasterKeySpec", "keyUsage", "multiRegion", "customKeyStoreId")
                .fill("customerMasterKeySpec", "SYMMETRIC_DEFAULT")
                .fill("keyUsage", "ENCRYPT_DECRYPT")
                .fill("isEnabled", true)
                .fill("enableKeyRotation", false)
                .fill("multiRegion", false)
                .id(Catalogue::keyId)
                .out("keyId", Catalogue::keyId)
                .out("arn", s -> s.arn("kms", "key/" + keyId(s)))
                .out("policy", s -> s.in().text("policy", defaultPolicy(s)))
                .check(
                        "key-window",
                        "ValidationException: deletionWindowInDays",
                        Rules.between(
                                "deletionWindowInDays",
                                7,
                                30,
                                "ValidationException: PendingWindowInDays must be between 7 and 30, found %s"))
                .check(
                        "key-rotation-period",
                        "ValidationException: RotationPeriodInDays",
                        Rules.between(
                                "rotationPeriodInDays",
                                90,
                                2560,
                                "ValidationException: RotationPeriodInDays must be between 90 and 2560, found %s"))
                .check(
                        "key-lockout",
                        "MalformedPolicyDocumentException: The new key policy will not allow you to update the key"
                                + " policy in the future",
                        s -> {
                            if (!s.in().flag("bypassPolicyLockoutSafetyCheck")) {
                                lockout(s);
                            }
                        })
                .check("key-rotation-asymmetric", "UnsupportedOperationException: rotation of an asymmetric key", s -> {
                    if (s.in().flag("enableKeyRotation")
                            && !s.in().text("customerMasterKeySpec", "SYMMETRIC_DEFAULT")
                                    .equals("SYMMETRIC_DEFAULT")) {
                        s.refuse(
                                "enableKeyRotation",
                                "UnsupportedOperationException: only symmetric encryption keys are rotated by KMS",
                                "Switch rotation off.");
                    }
                });
        return PolicyDocument.check(key, "key-policy", "policy", PolicyDocument.Kind.RESOURCE);
    }

    private static String defaultPolicy(Subject s) {
        String root = s.globalArn("iam", "root");
        return "{\"Version\":\"2012-10-17\",\"Id\":\"key-default-1\",\"Statement\":[{\"Sid\":\"Enable IAM User"
                + " Permissions\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + root
                + "\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}";
    }

    /** Somebody of the account must be able to change the policy again. */
    private static void lockout(Subject s) {
        PolicyDocument.document(s, "policy")
                .filter(d -> PolicyDocument.statements(d).stream().noneMatch(x -> administers(s, x)))
                .ifPresent(d -> s.refuse(
                        "policy",
                        "MalformedPolicyDocumentException: The new key policy will not allow you to update the key"
                                + " policy in the future",
                        "Allow kms:* on * to arn:aws:iam::" + s.account() + ":root."));
    }

    private static boolean administers(Subject s, JsonNode statement) {
        String actions = statement.path("Action").toString();
        String who = statement.path("Principal").toString();
        return statement.path("Effect").asText().equals("Allow")
                && (actions.contains("\"kms:*\"") || actions.contains("kms:Put") || actions.contains("\"*\""))
                && (who.contains(s.account()) || who.contains("\"*\""));
    }

    /** Keys that may have copies in other regions are known by their name. */
    private static String keyId(Subject s) {
        return s.in().flag("multiRegion") ? "mrk-" + s.hex("id", 32) : Hashes.uuid(s.seed("id"));
    }

    private static Knowledge alias() {
        return Knowledge.of(Aws.ALIAS)
                .named("name", 256, false, "namePrefix")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("kms", s.in().text("name", "")))
                .out(
                        "targetKeyArn",
                        s -> s.in().text("targetKeyId", "").startsWith("arn:")
                                ? s.in().text("targetKeyId", "")
                                : s.arn("kms", "key/" + s.in().text("targetKeyId", "")))
                .check(
                        "alias-name",
                        "ValidationException: Alias must start with the prefix \"alias/\"",
                        Rules.matches(
                                "name",
                                "alias/[a-zA-Z0-9/_-]+",
                                "ValidationException: Alias must start with the prefix \"alias/\" and hold letters,"
                                        + " digits, /, _ and -, found '%s'",
                                "Name it alias/… ."))
                .check(
                        "alias-reserved",
                        "NotAuthorizedException: alias/aws/ is reserved",
                        Rules.all(
                                "name",
                                n -> !n.startsWith("alias/aws/"),
                                "NotAuthorizedException: Alias '%s' begins with alias/aws/, which is reserved",
                                "Choose another name."))
                .check(
                        "alias-key-missing",
                        "NotFoundException: Key '…' does not exist",
                        Aws.keyExists("targetKeyId", "NotFoundException: Key '%s' does not exist"))
                .check(
                        "alias-taken",
                        "AlreadyExistsException: An alias with the name … already exists",
                        Rules.unique(
                                "name",
                                "AlreadyExistsException: An alias with the name %s already exists",
                                "Choose another name."));
    }

    private static Knowledge replica() {
        return Knowledge.of(Aws.REPLICA_KEY)
                .replaceOn("primaryKeyArn")
                .fill("enabled", true)
                .id(s -> last(s))
                .out("keyId", s -> last(s))
                .out("arn", s -> s.arn("kms", "key/" + last(s)))
                .out("keyUsage", s -> "ENCRYPT_DECRYPT")
                .out("keySpec", s -> "SYMMETRIC_DEFAULT")
                .check(
                        "replica-key-primary",
                        "UnsupportedOperationException: … is not a multi-region primary key",
                        s -> s.in().text("primaryKeyArn")
                                .filter(arn -> s.world()
                                        .by("arn", arn, Aws.KEY)
                                        .filter(k -> k.in().flag("multiRegion"))
                                        .isEmpty())
                                .ifPresent(arn -> s.refuse(
                                        "primaryKeyArn",
                                        "UnsupportedOperationException: " + arn + " is not a multi-region primary key",
                                        "Make the key with multiRegion true.")))
                .check(
                        "replica-key-region",
                        "AlreadyExistsException: the primary key lies in the same region",
                        s -> s.in().text("primaryKeyArn")
                                .filter(arn -> arn.contains(":" + s.region() + ":"))
                                .ifPresent(arn -> s.refuse(
                                        "primaryKeyArn",
                                        "AlreadyExistsException: the primary key lies in " + s.region() + " too",
                                        "Use the provider of another region.")));
    }

    private static String last(Subject s) {
        String arn = s.in().text("primaryKeyArn", "");
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
