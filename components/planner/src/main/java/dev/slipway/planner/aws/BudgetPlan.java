package dev.slipway.planner.aws;

import java.util.List;

/**
 * The most the stack should cost.
 *
 * @param name name of the budget
 * @param monthlyUsd US dollars in a month
 * @param emails who is told at 80 percent and when the forecast passes it
 */
public record BudgetPlan(String name, int monthlyUsd, List<String> emails) {
    public BudgetPlan {
        emails = List.copyOf(emails);
    }
}
