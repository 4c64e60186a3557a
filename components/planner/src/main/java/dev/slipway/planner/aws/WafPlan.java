package dev.slipway.planner.aws;

import java.util.List;

/**
 * A web application firewall in front of the public entry.
 *
 * @param name name of the web ACL
 * @param scope CLOUDFRONT or REGIONAL
 * @param forwarded whether clients come through CloudFront, so that their address stands in X-Forwarded-For
 * @param managedRules rule groups that AWS keeps, in order
 * @param counted rules of the common rule set that only count, because they would refuse what the app is there for
 * @param rates limits for each client address
 */
public record WafPlan(
        String name,
        String scope,
        boolean forwarded,
        List<String> managedRules,
        List<String> counted,
        List<WafRatePlan> rates) {
    public WafPlan {
        managedRules = List.copyOf(managedRules);
        counted = List.copyOf(counted);
        rates = List.copyOf(rates);
    }
}
