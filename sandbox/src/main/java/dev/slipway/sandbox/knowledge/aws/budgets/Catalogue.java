package dev.slipway.sandbox.knowledge.aws.budgets;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.List;

/** Budgets. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(Knowledge.of("aws:budgets/budget:Budget")
                .global()
                .named("name", 100, false, "namePrefix")
                .replaceOn("namePrefix", "accountId")
                .unordered("notifications", "costFilters")
                .id(s -> s.account() + ":" + s.in().text("name", ""))
                .out("accountId", Subject::account)
                .out("arn", s -> s.globalArn("budgets", "budget/" + s.in().text("name", "")))
                .out("timePeriodStart", s -> s.in().text("timePeriodStart", "2026-01-01_00:00"))
                .check(
                        "budget-amount",
                        "InvalidParameterException: budget limit amount must be a number above 0",
                        s -> s.in().text("limitAmount")
                                .filter(a -> !positive(a))
                                .ifPresent(a -> s.refuse(
                                        "limitAmount",
                                        "InvalidParameterException: Budget limit amount '" + a
                                                + "' must be a positive number",
                                        "Write it as a number, such as 100.0.")))
                .check(
                        "budget-unit",
                        "InvalidParameterException: time unit",
                        Rules.oneOf(
                                "timeUnit",
                                List.of("DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY", "CUSTOM"),
                                "InvalidParameterException: Invalid time unit %s"))
                .check(
                        "budget-type",
                        "InvalidParameterException: budget type",
                        Rules.oneOf(
                                "budgetType",
                                List.of(
                                        "COST",
                                        "USAGE",
                                        "RI_UTILIZATION",
                                        "RI_COVERAGE",
                                        "SAVINGS_PLANS_UTILIZATION",
                                        "SAVINGS_PLANS_COVERAGE"),
                                "InvalidParameterException: Invalid budget type %s"))
                .check(
                        "budget-name",
                        "ValidationException: budgetName",
                        Rules.matches(
                                "name",
                                "[^:\\\\]{1,100}",
                                "ValidationException: Budget name '%s' must be at most 100 characters without : and \\",
                                "Change the name."))
                .check(
                        "budget-notification",
                        "InvalidParameterException: a notification needs a subscriber",
                        s -> s.in().each("notifications").stream()
                                .filter(n -> n.items("subscriberEmailAddresses").isEmpty()
                                        && n.items("subscriberSnsTopicArns").isEmpty())
                                .forEach(n -> s.refuse(
                                        "notifications",
                                        "InvalidParameterException: Notification has no subscriber",
                                        "Give an e-mail address or a topic."))));
    }

    private static boolean positive(String amount) {
        return amount.matches("\\d+(\\.\\d+)?") && Double.parseDouble(amount) > 0;
    }
}
