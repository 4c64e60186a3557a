package dev.slipway.components.aws;

import com.pulumi.aws.wafv2.inputs.WebAclRuleActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleActionBlockArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionNoneArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementForwardedIpConfigArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementScopeDownStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchUriPathArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementTextTransformationArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleVisibilityConfigArgs;
import dev.slipway.planner.aws.WafPlan;
import dev.slipway.planner.aws.WafRatePlan;
import java.util.ArrayList;
import java.util.List;

/** The rules of a web ACL, managed ones after the rate limits. */
final class WafRules {
    private WafRules() {}

    static List<WebAclRuleArgs> of(WafPlan plan) {
        List<WebAclRuleArgs> rules = new ArrayList<>();
        plan.rates().forEach(rate -> rules.add(rate(rate, plan.forwarded(), rules.size())));
        plan.managedRules().forEach(group -> rules.add(managed(group, plan.counted(), rules.size())));
        return rules;
    }

    private static WebAclRuleArgs rate(WafRatePlan rate, boolean forwarded, int priority) {
        WebAclRuleStatementRateBasedStatementArgs.Builder limit = WebAclRuleStatementRateBasedStatementArgs.builder()
                .aggregateKeyType(forwarded ? "FORWARDED_IP" : "IP")
                .evaluationWindowSec(60)
                .limit(rate.limit());
        if (forwarded) {
            limit.forwardedIpConfig(WebAclRuleStatementRateBasedStatementForwardedIpConfigArgs.builder()
                    .headerName("X-Forwarded-For")
                    .fallbackBehavior("MATCH")
                    .build());
        }
        rate.pathPrefix()
                .ifPresent(prefix ->
                        limit.scopeDownStatement(WebAclRuleStatementRateBasedStatementScopeDownStatementArgs.builder()
                                .byteMatchStatement(
                                        WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementArgs
                                                .builder()
                                                .searchString(prefix)
                                                .positionalConstraint("STARTS_WITH")
                                                .fieldToMatch(
                                                        WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchArgs
                                                                .builder()
                                                                .uriPath(
                                                                        WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementFieldToMatchUriPathArgs
                                                                                .builder()
                                                                                .build())
                                                                .build())
                                                .textTransformations(
                                                        WebAclRuleStatementRateBasedStatementScopeDownStatementByteMatchStatementTextTransformationArgs
                                                                .builder()
                                                                .priority(0)
                                                                .type("NONE")
                                                                .build())
                                                .build())
                                .build()));
        return WebAclRuleArgs.builder()
                .name(rate.name())
                .priority(priority)
                .action(WebAclRuleActionArgs.builder()
                        .block(WebAclRuleActionBlockArgs.builder().build())
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .rateBasedStatement(limit.build())
                        .build())
                .visibilityConfig(visible(rate.name()))
                .build();
    }

    private static WebAclRuleArgs managed(String group, List<String> counted, int priority) {
        WebAclRuleStatementManagedRuleGroupStatementArgs.Builder statement =
                WebAclRuleStatementManagedRuleGroupStatementArgs.builder()
                        .vendorName("AWS")
                        .name(group);
        if (group.equals("AWSManagedRulesCommonRuleSet")) {
            statement.ruleActionOverrides(counted.stream().map(WafRules::count).toList());
        }
        return WebAclRuleArgs.builder()
                .name(group)
                .priority(priority)
                .overrideAction(WebAclRuleOverrideActionArgs.builder()
                        .none(WebAclRuleOverrideActionNoneArgs.builder().build())
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .managedRuleGroupStatement(statement.build())
                        .build())
                .visibilityConfig(visible(group))
                .build();
    }

    private static WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs count(String rule) {
        return WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs.builder()
                .name(rule)
                .actionToUse(WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs.builder()
                        .count(
                                WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs
                                        .builder()
                                        .build())
                        .build())
                .build();
    }

    private static WebAclRuleVisibilityConfigArgs visible(String name) {
        return WebAclRuleVisibilityConfigArgs.builder()
                .cloudwatchMetricsEnabled(true)
                .metricName(name)
                .sampledRequestsEnabled(true)
                .build();
    }
}
