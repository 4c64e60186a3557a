package dev.slipway.sandbox.knowledge.aws.lb;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import java.util.List;

/** Which requests of a listener go where. */
final class ListenerRules {
    static final String TYPE = "aws:lb/listenerRule:ListenerRule";
    private static final List<String> CONDITIONS =
            List.of("hostHeader", "httpHeader", "httpRequestMethod", "pathPattern", "queryStrings", "sourceIp");

    private ListenerRules() {}

    static Knowledge rule() {
        return Knowledge.of(TYPE)
                .replaceOn("listenerArn")
                .unordered("conditions")
                .id(ListenerRules::arn)
                .out("arn", ListenerRules::arn)
                .out("priority", s -> s.in().number("priority")
                        .orElseGet(() -> 1d + Integer.parseInt(Hashes.digits(s.seed("priority"), 4))))
                .check(
                        "rule-listener-missing",
                        "ListenerNotFound: One or more listeners not found",
                        Rules.existsByArn("listenerArn", "ListenerNotFound: Listener '%s' not found", Listeners.TYPE))
                .check(
                        "rule-priority-range",
                        "ValidationError: Priority must be between 1 and 50000",
                        Rules.between(
                                "priority", 1, 50000, "ValidationError: Priority '%s' must be between 1 and 50000"))
                .check("rule-priority-taken", "PriorityInUse: Priority '…' is currently in use", s -> s.in().number(
                                "priority")
                        .ifPresent(p -> s.world().others(TYPE).stream()
                                .filter(r -> !r.id().equals(s.id())
                                        && r.in().text("listenerArn").equals(s.in().text("listenerArn"))
                                        && r.in().number("priority", 0).equals(p))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "priority",
                                        "PriorityInUse: Priority '" + Props.written(p) + "' is currently in use",
                                        "Give every rule of a listener its own priority."))))
                .check(
                        "rule-conditions",
                        "ValidationError: A condition must have exactly one field",
                        s -> s.in().each("conditions").stream()
                                .filter(c -> CONDITIONS.stream().filter(c::has).count() != 1)
                                .forEach(c -> s.refuse(
                                        "conditions",
                                        "ValidationError: A condition must have exactly one field of "
                                                + String.join(", ", CONDITIONS),
                                        "Split the condition.")))
                .check(
                        "rule-condition-values",
                        "TooManyConditionValues: A rule can have at most 5 condition values",
                        ListenerRules::values)
                .check("rule-action-type", "ValidationError: Action type", s -> s.in().each("actions")
                        .forEach(a -> Listeners.Actions.type(s, "actions", a)))
                .check(
                        "rule-target-missing",
                        "TargetGroupNotFound: One or more target groups not found",
                        s -> s.in().each("actions").forEach(a -> Listeners.Actions.targets(s, "actions", a)));
    }

    private static void values(Subject s) {
        int count = s.in().each("conditions").stream()
                .mapToInt(c -> c.texts("hostHeader.values").size()
                        + c.texts("pathPattern.values").size()
                        + c.texts("sourceIp.values").size()
                        + c.texts("httpRequestMethod.values").size()
                        + c.texts("httpHeader.values").size())
                .sum();
        if (count > 5) {
            s.refuse(
                    "conditions",
                    "TooManyConditionValues: A rule can have at most 5 condition values, this one has " + count,
                    "Split the rule.");
        }
    }

    private static String arn(Subject s) {
        return s.in().text("listenerArn", "").replace(":listener/", ":listener-rule/") + "/" + s.hex("arn", 16);
    }
}
