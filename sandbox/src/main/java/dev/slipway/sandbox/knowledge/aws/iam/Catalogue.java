package dev.slipway.sandbox.knowledge.aws.iam;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;
import java.util.function.Consumer;

/** IAM's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String PROFILE = "aws:iam/instanceProfile:InstanceProfile";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    /** Figures of the IAM quotas page. */
    private static final int MANAGED_POLICY_CHARACTERS = 6144;

    private static final int INLINE_POLICY_CHARACTERS = 10240;

    @Override
    public List<Knowledge> types() {
        return List.of(role(), policy(), rolePolicy(), attachment(), profile());
    }

    private static Knowledge role() {
        Knowledge role = Knowledge.of(Aws.ROLE)
                .global()
                .named("name", 64, false, "namePrefix")
                .replaceOn("path", "namePrefix")
                .unordered("managedPolicyArns", "inlinePolicies")
                .fill("maxSessionDuration", 3600)
                .fill("path", "/")
                .fill("forceDetachPolicies", false)
                .id(Catalogue::name)
                .out("name", Catalogue::name)
                .out("arn", s -> s.globalArn("iam", "role" + s.in().text("path", "/") + name(s)))
                .out("uniqueId", s -> "AROA" + Hashes.capitals(s.seed("unique"), 17))
                .out("createDate", s -> "2026-01-01T00:00:00Z")
                .check(
                        "role-name",
                        "ValidationError: Value '…' at 'roleName' failed to satisfy constraint",
                        Rules.matches(
                                "name",
                                "[\\w+=,.@-]{1,64}",
                                "ValidationError: Value '%s' at 'roleName' failed to satisfy constraint: at most 64 of"
                                        + " letters, digits and +=,.@-_",
                                "Shorten or change the name."))
                .check(
                        "role-name-taken",
                        "EntityAlreadyExists: Role with name … already exists",
                        Rules.unique(
                                "name",
                                "EntityAlreadyExists: Role with name %s already exists.",
                                "Choose another name."))
                .check(
                        "role-session",
                        "ValidationError: maxSessionDuration",
                        Rules.between(
                                "maxSessionDuration",
                                3600,
                                43200,
                                "ValidationError: Value '%s' at 'maxSessionDuration' failed to satisfy constraint:"
                                        + " Member must be between 3600 and 43200"))
                .check(
                        "role-path",
                        "ValidationError: Value '…' at 'path' failed to satisfy constraint",
                        Rules.matches(
                                "path",
                                "/|/[!-~]+/",
                                "ValidationError: Value '%s' at 'path' failed to satisfy constraint: it must begin and"
                                        + " end with /",
                                "Write /path/."))
                .onDelete("role-in-use", "DeleteConflict: Cannot delete entity, must detach all policies first", s -> {
                    if (!s.in().flag("forceDetachPolicies")) {
                        Rules.unused(
                                        "DeleteConflict: Cannot delete entity %s, must detach all policies and remove"
                                                + " it from instance profiles first",
                                        ATTACHMENT, "role", PROFILE, "role")
                                .accept(s);
                    }
                });
        return PolicyDocument.check(role, "trust-policy", "assumeRolePolicy", PolicyDocument.Kind.TRUST);
    }

    private static String name(Subject s) {
        return s.in().text("name").orElseGet(() -> s.in().text("namePrefix", "") + s.hex("name", 26));
    }

    private static Knowledge policy() {
        Knowledge policy = Knowledge.of(POLICY)
                .global()
                .named("name", 128, false, "namePrefix")
                .replaceOn("path", "namePrefix", "description")
                .fill("path", "/")
                .id(s -> s.globalArn("iam", "policy" + s.in().text("path", "/") + name(s)))
                .out("arn", s -> s.globalArn("iam", "policy" + s.in().text("path", "/") + name(s)))
                .out("name", Catalogue::name)
                .out("policyId", s -> "ANPA" + Hashes.capitals(s.seed("unique"), 17))
                .check(
                        "policy-name",
                        "ValidationError: The specified value for policyName is invalid",
                        Rules.matches(
                                "name",
                                "[\\w+=,.@-]{1,128}",
                                "ValidationError: The specified value '%s' for policyName is invalid: at most 128 of"
                                        + " letters, digits and +=,.@-_",
                                "Shorten or change the name."))
                .check(
                        "policy-name-taken",
                        "EntityAlreadyExists: A policy called … already exists",
                        Rules.unique(
                                "name",
                                "EntityAlreadyExists: A policy called %s already exists. Duplicate names are not"
                                        + " allowed.",
                                "Choose another name."))
                .check(
                        "policy-size",
                        "LimitExceeded: Cannot exceed quota for PolicySize: 6144",
                        size("policy", MANAGED_POLICY_CHARACTERS))
                .onDelete(
                        "policy-in-use",
                        "DeleteConflict: Cannot delete a policy attached to entities",
                        Rules.unused(
                                "DeleteConflict: Cannot delete policy %s, as it is attached to entities.",
                                ATTACHMENT, "policyArn"));
        return PolicyDocument.check(policy, "policy", "policy", PolicyDocument.Kind.IDENTITY);
    }

    private static Consumer<Subject> size(String path, int characters) {
        return s -> s.in().text(path)
                .map(text -> text.replaceAll("\\s", "").length())
                .filter(length -> length > characters)
                .ifPresent(length -> s.refuse(
                        path,
                        "LimitExceeded: Cannot exceed quota for PolicySize: " + characters + ", found " + length,
                        "Split the policy."));
    }

    private static Knowledge rolePolicy() {
        Knowledge policy = Knowledge.of("aws:iam/rolePolicy:RolePolicy")
                .global()
                .named("name", 128, false, "namePrefix")
                .replaceOn("role")
                .id(s -> s.in().text("role", "") + ":" + name(s))
                .out("name", Catalogue::name)
                .check(
                        "role-policy-role-missing",
                        "NoSuchEntity: The role with name … cannot be found",
                        Rules.exists("role", Aws.ROLE, "NoSuchEntity: The role with name %s cannot be found."))
                .check(
                        "role-policy-size",
                        "LimitExceeded: Maximum policy size of 10240 bytes exceeded",
                        size("policy", INLINE_POLICY_CHARACTERS));
        return PolicyDocument.check(policy, "role-policy", "policy", PolicyDocument.Kind.IDENTITY);
    }

    private static Knowledge attachment() {
        return Knowledge.of(ATTACHMENT)
                .global()
                .replaceOn("role", "policyArn")
                .id(s -> s.in().text("role", "") + "-" + s.hex("id", 26))
                .check(
                        "attachment-role-missing",
                        "NoSuchEntity: The role with name … cannot be found",
                        Rules.exists("role", Aws.ROLE, "NoSuchEntity: The role with name %s cannot be found."))
                .check(
                        "attachment-policy-missing",
                        "NoSuchEntity: Policy … does not exist or is not attachable",
                        s -> s.in().text("policyArn")
                                .filter(arn -> !arn.matches("arn:aws[a-z-]*:iam::aws:policy/.+")
                                        && s.world().by("arn", arn, POLICY).isEmpty())
                                .ifPresent(arn -> s.refuse(
                                        "policyArn",
                                        "NoSuchEntity: Policy " + arn + " does not exist or is not attachable.",
                                        "Refer to the policy's own arn output.")));
    }

    private static Knowledge profile() {
        return Knowledge.of(PROFILE)
                .global()
                .named("name", 128, false, "namePrefix")
                .replaceOn("path", "namePrefix")
                .fill("path", "/")
                .id(Catalogue::name)
                .out("name", Catalogue::name)
                .out("arn", s -> s.globalArn("iam", "instance-profile" + s.in().text("path", "/") + name(s)))
                .out("uniqueId", s -> "AIPA" + Hashes.capitals(s.seed("unique"), 17))
                .check(
                        "profile-role-missing",
                        "NoSuchEntity: The role with name … cannot be found",
                        Rules.exists("role", Aws.ROLE, "NoSuchEntity: The role with name %s cannot be found."));
    }
}
