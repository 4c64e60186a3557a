package dev.slipway.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How data is kept apart from the place it lives in.
 *
 * @param schedules default daily at 02:00 UTC
 * @param retentionDays days a backup is kept, 1 to 3650; default 14
 * @param bucket bucket of the app that takes the backups on a host and a cluster; managed services keep their
 *     own
 * @param prefix key prefix in that bucket; default backups/
 * @param storageClass class the backups rest in; default infrequent access
 * @param continuous whether changes are archived continuously (WAL, point-in-time recovery), which only PostgreSQL does;
 *     default no
 * @param archiveTimeout longest time a change stays unarchived, when continuous; default 5 min
 * @param configuration whether the configuration is backed up beside the data; default yes
 */
public record Backup(
        List<BackupSchedule> schedules,
        int retentionDays,
        Optional<String> bucket,
        String prefix,
        StorageClass storageClass,
        boolean continuous,
        Duration archiveTimeout,
        boolean configuration) {
    /** Longest time that a change stays unarchived when the app file does not say. */
    public static final Duration ARCHIVE_TIMEOUT = Duration.ofMinutes(5);

    public Backup {
        schedules = List.copyOf(schedules);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a backup. */
    public static final class Builder {
        private List<BackupSchedule> schedules = List.of(new BackupSchedule("daily", "0 2 * * *", BackupKind.LOGICAL));
        private int retentionDays = 14;
        private Optional<String> bucket = Optional.empty();
        private String prefix = "backups/";
        private StorageClass storageClass = StorageClass.STANDARD_IA;
        private boolean continuous = false;
        private Duration archiveTimeout = ARCHIVE_TIMEOUT;
        private boolean configuration = true;

        private Builder() {}

        public Builder schedules(List<BackupSchedule> schedules) {
            this.schedules = schedules;
            return this;
        }

        public Builder retentionDays(int retentionDays) {
            this.retentionDays = retentionDays;
            return this;
        }

        public Builder bucket(String bucket) {
            this.bucket = Optional.of(bucket);
            return this;
        }

        public Builder prefix(String prefix) {
            this.prefix = prefix;
            return this;
        }

        public Builder storageClass(StorageClass storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        public Builder continuous(boolean continuous) {
            this.continuous = continuous;
            return this;
        }

        public Builder archiveTimeout(Duration archiveTimeout) {
            this.archiveTimeout = archiveTimeout;
            return this;
        }

        public Builder configuration(boolean configuration) {
            this.configuration = configuration;
            return this;
        }

        public Backup build() {
            return new Backup(
                    schedules, retentionDays, bucket, prefix, storageClass, continuous, archiveTimeout, configuration);
        }
    }
}
