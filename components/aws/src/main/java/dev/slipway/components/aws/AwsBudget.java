package dev.slipway.components.aws;

import com.pulumi.aws.budgets.Budget;
import com.pulumi.aws.budgets.BudgetArgs;
import com.pulumi.aws.budgets.inputs.BudgetCostFilterArgs;
import com.pulumi.aws.budgets.inputs.BudgetNotificationArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.BudgetPlan;
import java.util.Map;

/** A monthly budget that tells people at 80 percent, and when the forecast passes it. */
public final class AwsBudget extends AwsComponent {
    public AwsBudget(String name, BudgetPlan plan, AwsTags tags, ComponentResourceOptions options) {
        super("Budget", name, plan, tags, options);
        BudgetArgs.Builder args = BudgetArgs.builder()
                .name(plan.name())
                .budgetType("COST")
                .limitAmount(String.valueOf(plan.monthlyUsd()))
                .limitUnit("USD")
                .timeUnit("MONTHLY")
                .costFilters(BudgetCostFilterArgs.builder()
                        .name("TagKeyValue")
                        .values(plan.costTag())
                        .build())
                .tags(tags.named(plan.name()));
        if (!plan.emails().isEmpty()) {
            args.notifications(notice(plan, "ACTUAL", 80), notice(plan, "FORECASTED", 100));
        }
        new Budget(name + "-budget", args.build(), options());
        registerOutputs(Map.of());
    }

    private static BudgetNotificationArgs notice(BudgetPlan plan, String type, int percent) {
        return BudgetNotificationArgs.builder()
                .comparisonOperator("GREATER_THAN")
                .notificationType(type)
                .threshold((double) percent)
                .thresholdType("PERCENTAGE")
                .subscriberEmailAddresses(plan.emails())
                .build();
    }
}
