package dev.slipway.planner.files;

import dev.slipway.model.App;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import java.util.Optional;

/**
 * Script that copies an SQLite file while its component writes to it: by SQLite's own online copy, which sees what stands in the write-ahead log
 * and holds up no writer, never by a copy of the file (ALX-BKP-01). The copy is checked before it counts.
 */
public final class SqliteBackupScript {
    /** Name of the copy inside a finished backup. */
    public static final String COPY = "database.sqlite";

    private SqliteBackupScript() {}

    /** What is wrong with a schedule of such a database, if anything. */
    public static Optional<String> fault(Database database, BackupSchedule schedule) {
        return schedule.kind() == BackupKind.INCREMENTAL
                ? Optional.of("databases." + database.name() + ".backup.schedules." + schedule.name()
                        + ".kind: expected full or logical, found incremental; an SQLite file is copied whole")
                : Optional.empty();
    }

    /** User who owns the file, who copies it too: that of the component which uses it; empty: the app file names none. */
    public static Optional<Integer> owner(App app, Database database) {
        return app.containers()
                .filter(container ->
                        container.uses().stream().anyMatch(use -> use.resource().equals(database.name())))
                .findFirst()
                .flatMap(Container::user);
    }

    /** The script, for Python 3; arguments are the backup's name and the file. */
    public static String text() {
        return """
                #!/usr/bin/env python3
                \"""Makes one backup of an SQLite file and leaves it in the spool directory.\"""
                import hashlib
                import os
                import shutil
                import sqlite3
                import sys
                import time
                import urllib.parse

                name, source = sys.argv[1:]
                root = "%1$s/db"
                target = os.path.join(root, name, time.strftime("%%Y%%m%%dT%%H%%M%%SZ", time.gmtime()))
                part = target + ".part"
                copy = os.path.join(part, "%2$s")
                # Whoever ships backups is another user of the same group.
                os.umask(0o002)
                if not os.path.isdir(root):
                    os.mkdir(root)
                    os.chmod(root, 0o777)
                os.makedirs(part)
                try:
                    live = sqlite3.connect("file:" + urllib.parse.quote(source) + "?mode=ro", uri=True, timeout=60)
                    made = sqlite3.connect(copy)
                    live.backup(made)
                    live.close()
                    # One file, which needs no write-ahead log beside it to be read.
                    made.execute("PRAGMA journal_mode = DELETE")
                    found = made.execute("PRAGMA integrity_check").fetchone()[0]
                    made.close()
                    if found != "ok":
                        sys.exit("the copy of %%s is not sound: %%s" %% (source, found))
                    with open(copy, "rb") as content:
                        digest = hashlib.file_digest(content, "sha256").hexdigest()
                    with open(os.path.join(part, "checksums.sha256"), "w") as checksums:
                        checksums.write("%%s  %2$s\\n" %% digest)
                    os.rename(part, target)
                except BaseException:
                    shutil.rmtree(part, ignore_errors=True)
                    raise
                print("backup %%s of %%s is ready: %%s" %% (name, source, target))
                """
                .formatted(BackupScripts.SPOOL, COPY);
    }
}
