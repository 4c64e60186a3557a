package dev.slipway.planner.kubernetes;

import java.util.List;

/**
 * The right to read the logs of the namespace's pods, for the log agent alone.
 *
 * @param name name of Role and RoleBinding
 * @param serviceAccount account that gets the right
 * @param pods resources it may list and watch
 */
public record LogReaderPlan(String name, String serviceAccount, List<String> pods) {
    public LogReaderPlan {
        pods = List.copyOf(pods);
    }
}
