package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public application load balancer.
 *
 * @param name name in AWS, at most 32 characters
 * @param idleSeconds longest silence of a connection
 * @param tlsPolicy predefined security policy of the HTTPS listener
 * @param redirectHttp whether port 80 redirects
 * @param deletionProtection whether deletion is refused
 * @param logBucket where access logs go
 * @param targetGroups services behind it
 * @param rules which requests go where
 * @param hsts value of Strict-Transport-Security
 * @param headers further response headers that a listener can set
 * @param originSecret secret that CloudFront shows, so that nobody comes around it
 */
public record LoadBalancerPlan(
        String name,
        int idleSeconds,
        String tlsPolicy,
        boolean redirectHttp,
        boolean deletionProtection,
        BucketPlan logBucket,
        List<TargetGroupPlan> targetGroups,
        List<ListenerRulePlan> rules,
        Optional<String> hsts,
        Map<String, String> headers,
        Optional<String> originSecret) {
    public LoadBalancerPlan {
        targetGroups = List.copyOf(targetGroups);
        rules = List.copyOf(rules);
        headers = Ordered.copyOf(headers);
    }
}
