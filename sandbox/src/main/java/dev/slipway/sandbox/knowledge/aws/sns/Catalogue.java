package dev.slipway.sandbox.knowledge.aws.sns;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SNS's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+\\.amazonaws\\.com");

    private static final List<String> PROTOCOLS =
            List.of("application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs");

    @Override
    public List<Knowledge> types() {
        return List.of(
                topic(),
                subscription(),
                PolicyDocument.check(policy(), "topic-policy", "policy", PolicyDocument.Kind.RESOURCE));
    }

    private static Knowledge topic() {
        return Knowledge.of(Aws.TOPIC)
                .named("name", 256, false, "namePrefix")
                .replaceOn("namePrefix", "fifoTopic")
                .fill("fifoTopic", false)
                .fill("contentBasedDeduplication", false)
                .id(s -> s.arn("sns", name(s)))
                .out("arn", s -> s.arn("sns", name(s)))
                .out("name", Catalogue::name)
                .out("owner", Subject::account)
                .check(
                        "topic-name",
                        "InvalidParameter: Topic Name",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9_-]{1,256}|[A-Za-z0-9_-]{1,251}\\.fifo",
                                "InvalidParameter: Invalid parameter: Topic Name '%s'",
                                "Use at most 256 letters, digits, hyphens and underscores."))
                .check(
                        "topic-key-missing",
                        "InvalidParameter: KMS key",
                        Aws.keyExists(
                                "kmsMasterKeyId",
                                "InvalidParameter: Invalid parameter: KmsMasterKeyId %s does not exist"));
    }

    private static String name(Subject s) {
        return s.in().text("name").orElseGet(() -> s.in().text("namePrefix", "") + s.hex("name", 26));
    }

    private static Knowledge subscription() {
        return Knowledge.of("aws:sns/topicSubscription:TopicSubscription")
                .replaceOn("topic", "protocol", "endpoint")
                .fill("rawMessageDelivery", false)
                .fill("confirmationTimeoutInMinutes", 1)
                .fill("endpointAutoConfirms", false)
                .id(s -> s.in().text("topic", "") + ":" + Hashes.uuid(s.seed("id")))
                .out("arn", s -> s.in().text("topic", "") + ":" + Hashes.uuid(s.seed("id")))
                .out("ownerId", Subject::account)
                .out("pendingConfirmation", s -> s.in().text("protocol", "").startsWith("email"))
                .check(
                        "subscription-topic-missing",
                        "NotFound: Topic does not exist",
                        Rules.existsByArn("topic", "NotFound: Topic does not exist: %s", Aws.TOPIC))
                .check(
                        "subscription-protocol",
                        "InvalidParameter: Does not support this protocol string",
                        Rules.oneOf(
                                "protocol",
                                PROTOCOLS,
                                "InvalidParameter: Invalid parameter: Does not support this protocol string: %s"))
                .check("subscription-endpoint", "InvalidParameter: endpoint does not fit the protocol", s -> {
                    String endpoint = s.in().text("endpoint", "");
                    boolean good =
                            switch (s.in().text("protocol", "")) {
                                case "email", "email-json" -> endpoint.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
                                case "https" -> endpoint.startsWith("https://");
                                case "http" -> endpoint.startsWith("http://");
                                case "sms" -> endpoint.matches("\\+[0-9]{5,15}");
                                case "lambda", "sqs", "firehose" -> endpoint.startsWith("arn:");
                                default -> true;
                            };
                    if (!good) {
                        s.refuse(
                                "endpoint",
                                "InvalidParameter: Invalid parameter: Endpoint must match the specified protocol "
                                        + s.in().text("protocol", ""),
                                "Change the endpoint.");
                    }
                });
    }

    private static Knowledge policy() {
        return Knowledge.of("aws:sns/topicPolicy:TopicPolicy")
                .identity("arn")
                .id(s -> s.in().text("arn", ""))
                .out("owner", Subject::account)
                .check(
                        "topic-policy-topic-missing",
                        "NotFound: Topic does not exist",
                        Rules.existsByArn("arn", "NotFound: Topic does not exist: %s", Aws.TOPIC))
                .check(
                        "topic-policy-key",
                        "KMSAccessDenied: a service may publish, but the key's policy does not let it use the key",
                        Catalogue::locked);
    }

    /** SNS takes the policy, and drops what the service sends. */
    private static void locked(Subject s) {
        Optional<String> keyPolicy = s.in().text("arn")
                .flatMap(arn -> s.world().by("arn", arn, Aws.TOPIC))
                .flatMap(topic -> topic.in().text("kmsMasterKeyId"))
                .flatMap(key -> s.world().by("arn", key, Aws.KEY))
                .flatMap(key -> key.in().text("policy"));
        keyPolicy.ifPresent(policy -> SERVICE.matcher(s.in().text("policy", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(service -> !policy.contains(service))
                .forEach(service -> s.refuse(
                        "policy",
                        "KMSAccessDenied: " + service
                                + " may publish, but the policy of the topic's key does not let it use the key",
                        "Allow it kms:Decrypt and kms:GenerateDataKey* there.")));
    }
}
