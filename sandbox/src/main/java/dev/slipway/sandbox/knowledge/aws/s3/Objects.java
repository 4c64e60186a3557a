package dev.slipway.sandbox.knowledge.aws.s3;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import java.util.List;

/** Objects, and who is told of them. */
final class Objects {
    private Objects() {}

    static Knowledge object() {
        return Knowledge.of("aws:s3/bucketObjectv2:BucketObjectv2")
                .named("key", 1024)
                .identity("bucket")
                .fill("storageClass", "STANDARD")
                .fill("forceDestroy", false)
                .id(s -> s.in().text("bucket", "") + "/" + s.in().text("key", ""))
                .out(
                        "arn",
                        s -> "arn:" + s.place().partition() + ":s3:::" + s.in().text("bucket", "") + "/"
                                + s.in().text("key", ""))
                .out("etag", s -> s.hex("etag", 32))
                .out("contentType", s -> s.in().text("contentType", "application/octet-stream"))
                .check(
                        "object-bucket-missing",
                        "NoSuchBucket: The specified bucket does not exist",
                        Buckets.exists("bucket"))
                .check("object-body-twice", "one of content, contentBase64 and source", s -> {
                    if (List.of("content", "contentBase64", "source").stream()
                                    .filter(s.in()::has)
                                    .count()
                            > 1) {
                        s.refuse(
                                "content",
                                "conflicts: only one of content, contentBase64 and source may be given",
                                "Keep one.");
                    }
                });
    }

    static Knowledge notification() {
        return Knowledge.of("aws:s3/bucketNotification:BucketNotification")
                .identity("bucket")
                .fill("eventbridge", false)
                .id(s -> s.in().text("bucket", ""))
                .check(
                        "notification-bucket-missing",
                        "NoSuchBucket: The specified bucket does not exist",
                        Buckets.exists("bucket"))
                .check(
                        "notification-event",
                        "InvalidArgument: The event … is not supported for notifications",
                        s -> List.of("topics", "queues", "lambdaFunctions").forEach(kind -> s.in().each(kind).stream()
                                .flatMap(n -> n.texts("events").stream())
                                .filter(e -> !e.matches("s3:[A-Z][A-Za-z]+:(\\*|[A-Za-z]+)"))
                                .forEach(e -> s.refuse(
                                        kind,
                                        "InvalidArgument: The event '" + e + "' is not supported for notifications",
                                        "Use events such as s3:ObjectCreated:*."))))
                .check(
                        "notification-target-missing",
                        "InvalidArgument: Unable to validate the following destination configurations",
                        s -> {
                            for (int i = 0; i < s.in().items("topics").size(); i++) {
                                Rules.existsByArn(
                                                "topics[" + i + "].topicArn",
                                                "InvalidArgument: Unable to validate the following destination"
                                                        + " configurations: %s",
                                                "aws:sns/topic:Topic")
                                        .accept(s);
                            }
                            for (int i = 0; i < s.in().items("queues").size(); i++) {
                                Rules.existsByArn(
                                                "queues[" + i + "].queueArn",
                                                "InvalidArgument: Unable to validate the following destination"
                                                        + " configurations: %s",
                                                "aws:sqs/queue:Queue")
                                        .accept(s);
                            }
                        });
    }
}
