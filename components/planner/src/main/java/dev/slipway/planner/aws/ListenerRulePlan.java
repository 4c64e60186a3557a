package dev.slipway.planner.aws;

import java.util.List;

/**
 * Which requests go to which service.
 *
 * @param key name of the rule
 * @param priority 1 to 50000, lower first
 * @param hosts host names
 * @param paths path patterns
 * @param targetGroup target group, by its key
 * @param viaCdn whether only requests that came through CloudFront are served
 */
public record ListenerRulePlan(
        String key, int priority, List<String> hosts, List<String> paths, String targetGroup, boolean viaCdn) {
    public ListenerRulePlan {
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
    }
}
