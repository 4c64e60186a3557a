package dev.slipway.model.yaml;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.StorageClass;

/** Reads how data is kept apart from the place it lives in. */
final class BackupReader {
    private BackupReader() {}

    static Backup read(Fields fields) {
        Backup.Builder backup = Backup.builder();
        fields.named("schedules", BackupReader::schedule).ifPresent(backup::schedules);
        fields.integer("retention").ifPresent(backup::retentionDays);
        fields.text("bucket").ifPresent(backup::bucket);
        fields.text("prefix").ifPresent(backup::prefix);
        fields.choice("storageClass", StorageClass.class).ifPresent(backup::storageClass);
        fields.flag("continuous").ifPresent(backup::continuous);
        fields.duration("archiveTimeout").ifPresent(backup::archiveTimeout);
        fields.flag("configuration").ifPresent(backup::configuration);
        return backup.build();
    }

    private static BackupSchedule schedule(String name, Fields fields) {
        return new BackupSchedule(
                name,
                fields.needed("cron", "0 0 1 1 *"),
                fields.choice("kind", BackupKind.class).orElse(BackupKind.LOGICAL));
    }
}
