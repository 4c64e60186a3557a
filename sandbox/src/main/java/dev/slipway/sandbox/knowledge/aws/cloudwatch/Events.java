package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;
import dev.slipway.sandbox.knowledge.aws.Schedules;

/** What happens when. */
final class Events {
    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";

    private Events() {}

    static Knowledge rule() {
        return Knowledge.of(RULE)
                .named("name", 64, false, "namePrefix")
                .replaceOn("namePrefix", "eventBusName")
                .fill("eventBusName", "default")
                .fill("state", "ENABLED")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("events", "rule/" + s.in().text("name", "")))
                .check(
                        "event-rule-name",
                        "ValidationException: name",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9._-]{1,64}",
                                "ValidationException: Value '%s' at 'name' failed to satisfy constraint",
                                "Use at most 64 letters, digits and . _ -."))
                .check(
                        "event-rule-schedule",
                        "ValidationException: Parameter ScheduleExpression is not valid",
                        Rules.all(
                                "scheduleExpression",
                                Schedules::schedule,
                                "ValidationException: Parameter ScheduleExpression is not valid: %s",
                                "Write cron(0 3 * * ? *) or rate(5 minutes)."))
                .check(
                        "event-rule-pattern",
                        "InvalidEventPatternException: Event pattern is not valid",
                        s -> s.in().text("eventPattern")
                                .filter(t -> PolicyDocument.parse(t).isEmpty())
                                .ifPresent(t -> s.refuse(
                                        "eventPattern",
                                        "InvalidEventPatternException: Event pattern is not valid. Reason: Filter is not an object",
                                        "Give a JSON object.")))
                .check(
                        "event-rule-nothing",
                        "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified",
                        s -> {
                            if (!s.in().has("eventPattern") && !s.in().has("scheduleExpression")) {
                                s.refuse(
                                        "eventPattern",
                                        "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified.",
                                        "Give one.");
                            }
                        });
    }

    static Knowledge target() {
        return Knowledge.of("aws:cloudwatch/eventTarget:EventTarget")
                .named("targetId", 64)
                .replaceOn("rule", "eventBusName")
                .id(s -> s.in().text("rule", "") + "-" + s.in().text("targetId", ""))
                .check(
                        "event-target-rule-missing",
                        "ResourceNotFoundException: Rule … does not exist on EventBus default",
                        Rules.exists(
                                "rule", RULE, "ResourceNotFoundException: Rule %s does not exist on EventBus default."))
                .check(
                        "event-target-role-missing",
                        "ValidationException: Provided role",
                        Aws.roleExists(
                                "roleArn",
                                "ValidationException: Provided role '%s' cannot be assumed by principal 'events.amazonaws.com'."));
    }
}
