package dev.slipway.planner.aws;

import java.util.List;

/**
 * A workspace of Amazon Managed Service for Prometheus, which keeps the app's own metrics and asks them what the app's alarms ask.
 *
 * @param alias name of the workspace
 * @param jobs what is scraped, as the label {@code job} has it
 * @param alarms names of the alarms whose rules are in it
 * @param rules its rules, as Prometheus reads them
 */
public record PrometheusPlan(String alias, List<String> jobs, List<String> alarms, String rules) {
    public PrometheusPlan {
        jobs = List.copyOf(jobs);
        alarms = List.copyOf(alarms);
    }
}
