package dev.slipway.sandbox.knowledge.aws.ecr;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;

/** ECR's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String REPOSITORY = "aws:ecr/repository:Repository";

    @Override
    public List<Knowledge> types() {
        return List.of(repository(), lifecycle());
    }

    private static Knowledge repository() {
        return Knowledge.of(REPOSITORY)
                .named("name", 256, true, "")
                .replaceOn("encryptionConfigurations")
                .fill("imageTagMutability", "MUTABLE")
                .fill("forceDelete", false)
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("ecr", "repository/" + s.in().text("name", "")))
                .out("registryId", Subject::account)
                .out(
                        "repositoryUrl",
                        s -> s.account() + ".dkr.ecr." + s.region() + ".amazonaws.com/" + s.in().text("name", ""))
                .check(
                        "repository-name",
                        "InvalidParameterException: Invalid parameter at 'repositoryName'",
                        Rules.matches(
                                "name",
                                "(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                                "InvalidParameterException: Invalid parameter at 'repositoryName' failed to satisfy"
                                        + " constraint: '%s'",
                                "Use lower-case letters, digits, and single . _ - or / between them."))
                .check(
                        "repository-taken",
                        "RepositoryAlreadyExistsException: The repository with name '…' already exists",
                        Rules.unique(
                                "name",
                                "RepositoryAlreadyExistsException: The repository with name '%s' already exists in the"
                                        + " registry",
                                "Choose another name."))
                .check(
                        "repository-mutability",
                        "InvalidParameterException: imageTagMutability",
                        Rules.oneOf(
                                "imageTagMutability",
                                List.of("MUTABLE", "IMMUTABLE", "MUTABLE_WITH_EXCLUSION", "IMMUTABLE_WITH_EXCLUSION"),
                                "InvalidParameterException: Invalid parameter at 'imageTagMutability': %s"));
    }

    private static Knowledge lifecycle() {
        return Knowledge.of("aws:ecr/lifecyclePolicy:LifecyclePolicy")
                .identity("repository")
                .id(s -> s.in().text("repository", ""))
                .out("registryId", Subject::account)
                .check(
                        "image-lifecycle-repository-missing",
                        "RepositoryNotFoundException: The repository with name '…' does not exist",
                        Rules.exists(
                                "repository",
                                REPOSITORY,
                                "RepositoryNotFoundException: The repository with name '%s' does not exist in the"
                                        + " registry"))
                .check("image-lifecycle-json", "InvalidParameterException: Invalid lifecycle policy", s -> s.in().text(
                                "policy")
                        .filter(t -> PolicyDocument.parse(t)
                                .filter(d -> d.path("rules").isArray())
                                .isEmpty())
                        .ifPresent(t -> s.refuse(
                                "policy",
                                "InvalidParameterException: Invalid parameter at 'LifecyclePolicyText' failed to"
                                        + " satisfy constraint: 'Lifecycle policy validation failure: it must be JSON with"
                                        + " rules'",
                                "Give {\"rules\": […]}.")))
                .check(
                        "image-lifecycle-rule",
                        "InvalidParameterException: Lifecycle policy validation failure",
                        s -> PolicyDocument.document(s, "policy")
                                .ifPresent(d -> d.path("rules").forEach(r -> {
                                    if (!r.has("rulePriority")
                                            || !r.path("selection").has("tagStatus")
                                            || !r.path("action")
                                                    .path("type")
                                                    .asText()
                                                    .equals("expire")) {
                                        s.refuse(
                                                "policy",
                                                "InvalidParameterException: Lifecycle policy validation failure: every"
                                                        + " rule needs rulePriority, selection.tagStatus and action.type"
                                                        + " expire",
                                                "Complete the rule.");
                                    }
                                })));
    }
}
