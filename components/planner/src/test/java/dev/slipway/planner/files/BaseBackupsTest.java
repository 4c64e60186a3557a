package dev.slipway.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Archived changes without a base backup restore nothing. */
class BaseBackupsTest {
    private static final BackupSchedule DUMP = new BackupSchedule("daily", "0 2 * * *", BackupKind.LOGICAL);
    private static final BackupSchedule BASE = new BackupSchedule("weekly", "0 4 * * 6", BackupKind.FULL);
    private static final BackupSchedule ADDED = new BackupSchedule("wal-base", "0 3 * * 0", BackupKind.FULL);

    @Test
    void anArchiveBesideDumpsGetsABaseBackupAndTheNoteSaysSo() {
        Database database = database(backup(DUMP));

        assertThat(BaseBackups.schedules(database)).containsExactly(DUMP, ADDED);
        assertThat(BaseBackups.note(database))
                .hasValueSatisfying(note -> assertThat(note.reason()).contains("databases.db.backup", "each Sunday"));
    }

    @Test
    void anArchiveAloneIsRestoredFromItToo() {
        assertThat(BaseBackups.schedules(database(backup()))).containsExactly(ADDED);
    }

    @Test
    void whatIsKeptAWeekOrLessIsMadeEachDay() {
        Database database = database(backup(DUMP).retentionDays(7));

        assertThat(BaseBackups.schedules(database))
                .last()
                .extracting(BackupSchedule::cron)
                .isEqualTo("0 3 * * *");
        assertThat(BaseBackups.note(database))
                .hasValueSatisfying(note -> assertThat(note.reason()).contains("each day"));
    }

    @Test
    void whereOneIsAskedForOrNothingIsArchivedTheSchedulesAreThoseOfTheAppFile() {
        for (Backup.Builder backup : List.of(backup(DUMP, BASE), backup(DUMP).continuous(false))) {
            assertThat(BaseBackups.schedules(database(backup)))
                    .isEqualTo(backup.build().schedules());
            assertThat(BaseBackups.note(database(backup))).isEmpty();
        }
        assertThat(BaseBackups.schedules(Database.builder("db")
                        .engine(DatabaseEngine.SQLITE)
                        .backup(backup(DUMP).build())
                        .build()))
                .containsExactly(DUMP);
    }

    private static Backup.Builder backup(BackupSchedule... schedules) {
        return Backup.builder().continuous(true).schedules(List.of(schedules));
    }

    private static Database database(Backup.Builder backup) {
        return Database.builder("db").backup(backup.build()).build();
    }
}
