package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.Locale;

/** Logs that a service writes by itself, and where they are delivered. */
final class Deliveries {
    private static final String SOURCE = "aws:cloudwatch/logDeliverySource:LogDeliverySource";
    private static final String NAME = "[A-Za-z0-9_-]{1,60}";

    private Deliveries() {}

    static Knowledge source() {
        return Knowledge.of(SOURCE)
                .named("name", 60)
                .replaceOn("logType", "resourceArn")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("logs", "delivery-source:" + s.in().text("name", "")))
                .out("service", s -> s.in().text("resourceArn", "arn:aws:cloudfront")
                        .split(":")[2])
                .check("delivery-source-name", "ValidationException: name", Deliveries::name)
                .check(
                        "delivery-source-region",
                        "ValidationException: PutDeliverySource action is not supported for this LogType in region",
                        s -> s.in().text("resourceArn")
                                .filter(arn -> arn.startsWith("arn:aws:cloudfront:")
                                        && !s.region().equals("us-east-1"))
                                .ifPresent(arn -> s.refuse(
                                        "resourceArn",
                                        "ValidationException: PutDeliverySource action is not supported for this LogType in region "
                                                + s.region(),
                                        "CloudFront's deliveries are kept in us-east-1: use that region's provider.")));
    }

    static Knowledge destination() {
        return Knowledge.of("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination")
                .named("name", 60)
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("logs", "delivery-destination:" + s.in().text("name", "")))
                .check("delivery-destination-name", "ValidationException: name", Deliveries::name);
    }

    static Knowledge delivery() {
        return Knowledge.of("aws:cloudwatch/logDelivery:LogDelivery")
                .replaceOn("deliverySourceName", "deliveryDestinationArn")
                .id(s -> Hashes.hex(s.seed("id"), 16).toLowerCase(Locale.ROOT))
                .out("arn", s -> s.arn("logs", "delivery:" + s.id()))
                .check(
                        "delivery-source-missing",
                        "ResourceNotFoundException: delivery source does not exist",
                        Rules.exists(
                                "deliverySourceName",
                                SOURCE,
                                "ResourceNotFoundException: Requested Delivery Source %s does not exist in this account."));
    }

    private static void name(Subject s) {
        s.in().text("name")
                .filter(name -> !name.matches(NAME))
                .ifPresent(name -> s.refuse(
                        "name",
                        "ValidationException: Value '" + name + "' at 'name' failed to satisfy constraint",
                        "Use at most 60 letters, digits, - and _."));
    }
}
