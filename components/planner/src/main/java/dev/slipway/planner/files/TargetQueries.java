package dev.slipway.planner.files;

import dev.slipway.model.Alarm;

/** The PromQL of the signals that each target is told of in a way of its own; empty where nothing tells of them. */
public interface TargetQueries {
    /** Age of the newest good backup of all that the alarm watches. */
    String backupAge(Alarm alarm);

    /** Whether the last run of a schedule that the alarm watches failed. */
    String failedSchedules(Alarm alarm);
}
