package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * A task that runs once and must succeed before others go on: roles of a database, migrations.
 *
 * @param key such as {@code api-migration}
 * @param task what runs
 * @param securityGroup subject of its security group
 * @param snapshotOf database of which a snapshot is taken first
 * @param snapshotName name of that snapshot; its end says which version follows
 * @param version changes when the task must run again
 * @param after one-shot tasks that must have succeeded before
 */
public record OneShotPlan(
        String key,
        TaskPlan task,
        String securityGroup,
        Optional<String> snapshotOf,
        Optional<String> snapshotName,
        String version,
        List<String> after) {
    public OneShotPlan {
        after = List.copyOf(after);
    }
}
