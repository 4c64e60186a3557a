package dev.slipway.planner.vps;

import java.util.Optional;

/**
 * What must end well before a new version of a service serves.
 *
 * @param backup backup that is taken before, in prod (CLP-BKP-06)
 * @param run the migration, from the new image (CLP-DB-09)
 */
public record MigrationPlan(Optional<ContainerPlan> backup, ContainerPlan run) {}
