package dev.slipway.sandbox.knowledge.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The grammar of IAM's JSON policies: what every service refuses in one. */
public final class PolicyDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

    /** What a policy is attached to, which decides who must be named in it. */
    public enum Kind {
        /** Attached to an identity: names resources, never a principal. */
        IDENTITY,
        /** A role's trust: names principals, never a resource. */
        TRUST,
        /** Attached to a resource: names principals and resources. */
        RESOURCE
    }

    private PolicyDocument() {}

    /** Adds the grammar's checks to a type; their kinds begin with this name. */
    public static Knowledge check(Knowledge knowledge, String name, String path, Kind kind) {
        knowledge.check(
                name + "-not-json", "MalformedPolicyDocument: This policy contains invalid Json", s -> s.in().text(path)
                        .filter(text -> parse(text).isEmpty())
                        .ifPresent(text -> s.refuse(
                                path,
                                "MalformedPolicyDocument: This policy contains invalid Json",
                                "Make the document with a JSON writer.")));
        knowledge.check(
                name + "-version",
                "MalformedPolicyDocument: The policy must contain a valid version string",
                s -> document(s, path)
                        .filter(d -> !VERSIONS.contains(d.path("Version").asText("2012-10-17")))
                        .ifPresent(d -> s.refuse(
                                path,
                                "MalformedPolicyDocument: The policy must contain a valid version string",
                                "Use \"Version\": \"2012-10-17\".")));
        knowledge.check(name + "-empty", "MalformedPolicyDocument: Syntax errors in policy", s -> document(s, path)
                .filter(d -> statements(d).isEmpty())
                .ifPresent(d -> s.refuse(
                        path, "MalformedPolicyDocument: Syntax errors in policy", "Give at least one Statement.")));
        each(
                knowledge,
                name + "-effect",
                path,
                "MalformedPolicyDocument: Invalid effect",
                "Every statement needs \"Effect\": \"Allow\" or \"Deny\".",
                x -> Set.of("Allow", "Deny").contains(x.path("Effect").asText()));
        each(
                knowledge,
                name + "-action",
                path,
                "MalformedPolicyDocument: Missing required field Action",
                "Name actions as service:Action, such as s3:GetObject.",
                x -> actionsFit(x.has("Action") ? x.path("Action") : x.path("NotAction")));
        if (kind == Kind.IDENTITY) {
            each(
                    knowledge,
                    name + "-principal",
                    path,
                    "MalformedPolicyDocument: Policy document should not specify a principal",
                    "Remove Principal: the policy's identity is who it is attached to.",
                    x -> !x.has("Principal") && !x.has("NotPrincipal"));
        } else {
            each(
                    knowledge,
                    name + "-principal",
                    path,
                    "MalformedPolicyDocument: Missing required field Principal",
                    "Say who may: a service, an account or a role.",
                    x -> x.has("Principal") || x.has("NotPrincipal"));
        }
        if (kind == Kind.TRUST) {
            each(
                    knowledge,
                    name + "-resource",
                    path,
                    "MalformedPolicyDocument: Has prohibited field Resource",
                    "Remove Resource: a trust policy speaks of the role itself.",
                    x -> !x.has("Resource"));
        } else {
            each(
                    knowledge,
                    name + "-resource",
                    path,
                    "MalformedPolicyDocument: Policy statement must contain resources",
                    "Name resources by ARN, or \"*\".",
                    x -> resourcesFit(x.has("Resource") ? x.path("Resource") : x.path("NotResource")));
        }
        return knowledge;
    }

    private static boolean actionsFit(JsonNode actions) {
        List<String> texts = texts(actions);
        return !texts.isEmpty()
                && texts.stream().allMatch(a -> a.equals("*") || a.matches("[A-Za-z0-9-]+:[A-Za-z0-9*?]+"));
    }

    private static boolean resourcesFit(JsonNode resources) {
        List<String> texts = texts(resources);
        return !texts.isEmpty() && texts.stream().allMatch(r -> r.equals("*") || r.startsWith("arn:"));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.elements().forEachRemaining(item -> texts.add(item.asText()));
        return texts;
    }

    private static void each(
            Knowledge knowledge, String kind, String path, String says, String todo, Predicate<JsonNode> good) {
        knowledge.check(kind, says, s -> document(s, path)
                .filter(d -> !statements(d).stream().allMatch(good))
                .ifPresent(d -> s.refuse(path, says, todo)));
    }

    /** The statements of a document, one or many. */
    public static List<JsonNode> statements(JsonNode document) {
        JsonNode statement = document.path("Statement");
        if (statement.isObject()) {
            return List.of(statement);
        }
        List<JsonNode> all = new ArrayList<>();
        statement.elements().forEachRemaining(all::add);
        return all;
    }

    /** The document at a path, if it is one. */
    public static Optional<JsonNode> document(Subject s, String path) {
        return s.in().text(path).flatMap(PolicyDocument::parse);
    }

    /** Reads a JSON object. */
    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
