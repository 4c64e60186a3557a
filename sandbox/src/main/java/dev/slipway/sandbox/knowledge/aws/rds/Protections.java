package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;

/** What stands between a database and its loss. */
final class Protections {
    private Protections() {}

    static Knowledge add(Knowledge instance) {
        return instance.check(
                        "db-final-snapshot",
                        "final_snapshot_identifier is required when skip_final_snapshot is false",
                        s -> {
                            if (!s.in().flag("skipFinalSnapshot")
                                    && !s.in().has("finalSnapshotIdentifier")
                                    && !s.in().has("replicateSourceDb")) {
                                s.refuse(
                                        "finalSnapshotIdentifier",
                                        "InvalidParameterCombination: final_snapshot_identifier is required when skip_final_snapshot is false",
                                        "Name the last snapshot, or set skipFinalSnapshot where data may be lost.");
                            }
                        })
                .check(
                        "db-final-snapshot-name",
                        "InvalidParameterValue: The parameter FinalDBSnapshotIdentifier is not a valid identifier",
                        Rules.matches(
                                "finalSnapshotIdentifier",
                                "[A-Za-z](?!.*--)[A-Za-z0-9-]{0,253}[A-Za-z0-9]",
                                "InvalidParameterValue: The parameter FinalDBSnapshotIdentifier '%s' is not a valid identifier: letters, digits and single hyphens, beginning with a letter",
                                "Change the name."))
                .onDelete(
                        "db-protected",
                        "InvalidParameterCombination: Cannot delete protected DB Instance, please disable deletion protection and try again",
                        s -> {
                            if (s.in().flag("deletionProtection")) {
                                s.letGo(
                                        "deletionProtection",
                                        "InvalidParameterCombination: Cannot delete protected DB Instance, please disable deletion protection and try again",
                                        "Set deletionProtection to false and update first.");
                            }
                        })
                .onDelete(
                        "db-has-replicas",
                        "InvalidDBInstanceState: Cannot delete a source with read replicas in the same change",
                        s -> s.world().everywhere(Instances.TYPE).stream()
                                .filter(r -> r.in().text("replicateSourceDb")
                                        .filter(ref -> ref.equals(s.id()))
                                        .isPresent())
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "",
                                        "InvalidDBInstanceState: " + s.id() + " has the read replica " + r.id(),
                                        "Delete or promote the replica first.")));
    }
}
