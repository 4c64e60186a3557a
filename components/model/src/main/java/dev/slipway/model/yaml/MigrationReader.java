package dev.slipway.model.yaml;

import dev.slipway.model.Migration;
import java.util.List;

/** Reads what must run before a new version serves. */
final class MigrationReader {
    private MigrationReader() {}

    static Migration read(Fields fields) {
        Migration.Builder migration =
                Migration.builder(fields.texts("command").orElse(List.of()), fields.needed("database", ""));
        fields.text("image").ifPresent(migration::image);
        fields.flag("backupFirst").ifPresent(migration::backupFirst);
        fields.duration("timeout").ifPresent(migration::timeout);
        return migration.build();
    }
}
