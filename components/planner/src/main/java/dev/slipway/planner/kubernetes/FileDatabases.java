package dev.slipway.planner.kubernetes;

import dev.slipway.model.App;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Mount;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.SqliteBackupScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQLite databases: a file on a volume of the one component that uses it, and a copy made by SQLite on the node that holds the volume. */
final class FileDatabases {
    private FileDatabases() {}

    static boolean isFile(Database database) {
        return database.engine() == DatabaseEngine.SQLITE;
    }

    /** The volumes of a container, those of the file databases it uses among them. */
    static List<Mount> mounts(App app, Container container) {
        List<Mount> mounts = new ArrayList<>(container.mounts());
        container.uses().stream()
                .flatMap(use -> app.database(use.resource()).filter(FileDatabases::isFile).stream())
                .map(FileDatabases::mount)
                .forEach(mounts::add);
        return List.copyOf(mounts);
    }

    static Mount mount(Database database) {
        return Mount.builder(database.name() + "-file", "/var/lib/sqlite/" + database.name())
                .sizeGiB(database.storageGiB())
                .build();
    }

    /** Where the component that uses it finds the file. */
    static String path(KubernetesAddresses addresses, Database database) {
        return mount(database).path() + "/" + addresses.databaseName(database) + ".db";
    }

    /** User who owns the file: that of the component which uses it. */
    static int owner(App app, Database database) {
        return SqliteBackupScript.owner(app, database).orElse(AppPods.DEFAULT_USER);
    }

    /** Makes a copy; may write beside the file, since SQLite's readers leave their locks there. */
    static ContainerPlan copying(Draft draft, String component, Database database, BackupSchedule schedule) {
        draft.configMap(KubernetesNames.of(component, "scripts"), Map.of("backup.py", SqliteBackupScript.text()));
        return ContainerPlan.builder("dump", draft.images.of("sqlite"), Sizing.helper(100, 128))
                .command(List.of(
                        "python3",
                        "/scripts/backup.py",
                        database.name() + "-" + schedule.name(),
                        path(draft.addresses, database)))
                .mounts(List.of(
                        MountPlan.readOnly("scripts", "/scripts"),
                        MountPlan.writable("file", mount(database).path()),
                        MountPlan.writable("spool", BackupScripts.SPOOL),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
    }

    /** The file's volume in the pod that copies, which goes where the component is that holds it. */
    static VolumePlan volume(Draft draft, Database database) {
        String claim = AppPods.claimName(mount(database));
        return new VolumePlan.Claim(
                "file",
                claim,
                false,
                draft.holder(claim).map(draft.names::selector).orElse(Map.of()));
    }
}
