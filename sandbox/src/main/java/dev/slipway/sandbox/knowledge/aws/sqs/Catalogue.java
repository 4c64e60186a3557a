package dev.slipway.sandbox.knowledge.aws.sqs;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import java.util.List;

/** SQS's queues. */
public final class Catalogue implements ServiceCatalogue {
    private static final String QUEUE = "aws:sqs/queue:Queue";

    @Override
    public List<Knowledge> types() {
        return List.of(Knowledge.of(QUEUE)
                .named("name", 80, false, "namePrefix")
                .replaceOn("namePrefix", "fifoQueue")
                .fill("delaySeconds", 0)
                .fill("maxMessageSize", 262144)
                .fill("messageRetentionSeconds", 345600)
                .fill("receiveWaitTimeSeconds", 0)
                .fill("visibilityTimeoutSeconds", 30)
                .fill("fifoQueue", false)
                .id(Catalogue::url)
                .out("url", Catalogue::url)
                .out("arn", s -> s.arn("sqs", s.in().text("name", "")))
                .check(
                        "queue-name",
                        "InvalidParameterValue: Can only include alphanumeric characters, hyphens, or underscores. 1"
                                + " to 80 in length",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\\.fifo",
                                "InvalidParameterValue: Queue name '%s' can only include alphanumeric characters,"
                                        + " hyphens, or underscores. 1 to 80 in length",
                                "Change the name."))
                .check(
                        "queue-name-taken",
                        "QueueAlreadyExists: A queue already exists with the same name",
                        Rules.unique(
                                "name",
                                "QueueAlreadyExists: A queue already exists with the same name and a different value"
                                        + " for attributes: %s",
                                "Choose another name."))
                .check(
                        "queue-visibility",
                        "InvalidAttributeValue: VisibilityTimeout",
                        Rules.between(
                                "visibilityTimeoutSeconds",
                                0,
                                43200,
                                "InvalidAttributeValue: Invalid value %s for the parameter VisibilityTimeout"))
                .check(
                        "queue-retention",
                        "InvalidAttributeValue: MessageRetentionPeriod",
                        Rules.between(
                                "messageRetentionSeconds",
                                60,
                                1209600,
                                "InvalidAttributeValue: Invalid value %s for the parameter MessageRetentionPeriod"))
                .check(
                        "queue-wait",
                        "InvalidAttributeValue: ReceiveMessageWaitTimeSeconds",
                        Rules.between(
                                "receiveWaitTimeSeconds",
                                0,
                                20,
                                "InvalidAttributeValue: Invalid value %s for the parameter"
                                        + " ReceiveMessageWaitTimeSeconds"))
                .check(
                        "queue-dead-letters",
                        "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Dead letter"
                                + " target does not exist",
                        s -> PolicyDocument.document(s, "redrivePolicy")
                                .map(d -> d.path("deadLetterTargetArn").asText())
                                .filter(arn -> s.world().by("arn", arn, QUEUE).isEmpty())
                                .ifPresent(arn -> s.refuse(
                                        "redrivePolicy",
                                        "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason:"
                                                + " Dead letter target does not exist: "
                                                + arn,
                                        "Refer to the other queue's own arn output."))));
    }

    private static String url(Subject s) {
        return "https://sqs." + s.region() + ".amazonaws.com/" + s.account() + "/" + s.in().text("name", "");
    }
}
