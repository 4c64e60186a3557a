package dev.slipway.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A one-shot run of the new image that must succeed before the new version serves.
 *
 * @param command command inside the image
 * @param database name of the database it changes; reached directly, not through the pooler
 * @param image default: the service's own image
 * @param backupFirst whether a backup is taken before, in prod; default yes
 * @param timeout after which it counts as failed; default 15 min
 */
public record Migration(
        List<String> command, String database, Optional<String> image, boolean backupFirst, Duration timeout) {
    public Migration {
        command = List.copyOf(command);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(List<String> command, String database) {
        return new Builder(command, database);
    }

    /** Collects the options of a migration. */
    public static final class Builder {
        private final List<String> command;
        private final String database;
        private Optional<String> image = Optional.empty();
        private boolean backupFirst = true;
        private Duration timeout = Duration.ofMinutes(15);

        private Builder(List<String> command, String database) {
            this.command = command;
            this.database = database;
        }

        public Builder image(String image) {
            this.image = Optional.of(image);
            return this;
        }

        public Builder backupFirst(boolean backupFirst) {
            this.backupFirst = backupFirst;
            return this;
        }

        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        public Migration build() {
            return new Migration(command, database, image, backupFirst, timeout);
        }
    }
}
