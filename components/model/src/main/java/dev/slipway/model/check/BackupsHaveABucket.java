package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import java.util.List;

/** The bucket that backups go to exists and is closed. */
final class BackupsHaveABucket implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        app.databases().forEach(it -> bucket(app, it.backup(), KeyPath.of("databases", it.name(), "backup"), findings));
        app.caches().forEach(it -> it.backup()
                .ifPresent(backup -> bucket(app, backup, KeyPath.of("caches", it.name(), "backup"), findings)));
    }

    private static void bucket(App app, Backup backup, KeyPath path, Findings findings) {
        List<String> known = app.buckets().stream().map(Bucket::name).toList();
        backup.bucket().ifPresent(name -> {
            if (!known.contains(name)) {
                findings.error(
                        path.key("bucket"),
                        "a bucket of the app: " + Resources.list(known),
                        name,
                        Resources.meant(name, known, "declare it under buckets"));
            }
            app.bucket(name)
                    .filter(it -> it.access() != BucketAccess.PRIVATE)
                    .ifPresent(it -> findings.error(
                            path.key("bucket"),
                            "a private bucket",
                            name + ", which browsers read",
                            "keep backups in a bucket of their own, with access: private"));
        });
        if (backup.schedules().isEmpty() && !backup.continuous()) {
            findings.error(
                    path.key("schedules"),
                    "a schedule, or continuous: true",
                    "no backup at all",
                    "add daily: {cron: 0 2 * * *, kind: logical}");
        }
    }
}
