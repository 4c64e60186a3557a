package dev.slipway.planner.aws;

import java.util.Optional;

/**
 * How many requests one client address may send in a minute.
 *
 * @param name name of the rule
 * @param limit requests in a minute, from 10
 * @param pathPrefix paths it applies to; default all
 */
public record WafRatePlan(String name, int limit, Optional<String> pathPrefix) {}
