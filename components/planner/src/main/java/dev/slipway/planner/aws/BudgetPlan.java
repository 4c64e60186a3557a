package dev.slipway.planner.aws;

import java.util.List;

/**
 * The most the stack should cost.
 *
 * @param name name of the budget
 * @param monthlyUsd US dollars in a month
 * @param costTag tag whose costs count, as AWS writes it: user:key$value; the tag must be activated for cost allocation
 * @param emails who is told at 80 percent and when the forecast passes it
 */
public record BudgetPlan(String name, int monthlyUsd, String costTag, List<String> emails) {
    public BudgetPlan {
        emails = List.copyOf(emails);
    }
}
