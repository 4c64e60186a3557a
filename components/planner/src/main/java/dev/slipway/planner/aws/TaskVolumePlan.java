package dev.slipway.planner.aws;

import java.util.Optional;

/**
 * A directory that the containers of a task share.
 *
 * @param name unique in the task
 * @param volume EFS volume of the stack, by its key; absent: storage of the task, gone with it
 */
public record TaskVolumePlan(String name, Optional<String> volume) {}
