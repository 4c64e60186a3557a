package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.any.DataImage.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that make backups, found among the commands that a workload starts; what is only printed or installed does not count. */
final class BackupPrograms {
    private static final Map<Kind, Pattern> PROGRAMS = new EnumMap<>(Map.of(
            Kind.POSTGRES,
            program("pg_dump|pg_dumpall|pg_basebackup|pg_probackup|barman-cloud-backup"
                    + "|(?:pgbackrest|wal-g|barman)\\b.*\\s(?:backup|backup-push)"),
            Kind.MYSQL,
            program("mysqldump|mysqlpump|mariadb-dump|mydumper|(?:mariadb-backup|mariabackup|xtrabackup)\\s.*--backup"),
            Kind.MONGO,
            program("mongodump|pbm\\s+backup"),
            Kind.CACHE,
            program("(?:redis-cli|valkey-cli)\\b.*\\s(?:--rdb|BGSAVE|SAVE|bgsave|save)")));

    /** What saves the files of a volume, whoever wrote them. */
    private static final Pattern OF_FILES = program(
            "(?:restic\\b.*\\sbackup|borg\\b.*\\screate|borgmatic|kopia\\b.*\\ssnapshot|duplicity|litestream\\b.*\\sreplicate"
                    + "|sqlite3\\b.*(?:\\.backup|VACUUM INTO|vacuum into))");

    private static final Pattern END_OF_STATEMENT = Pattern.compile("[;&|\\n`]+|\\$\\(");
    private static final Pattern BEFORE_THE_COMMAND = Pattern.compile(
            "^(?:[\\s({!\"']|(?:\\S*/)?(?:ba|da|z)?sh\\s+(?:-\\w+\\s+)*|(?:then|do|else|if|elif|while|until|exec)\\s|[A-Za-z_][A-Za-z_0-9]*=\\S*\\s)+");
    private static final Pattern NOT_RUN =
            Pattern.compile("^(?:#|(?:echo|printf|apk|apt|apt-get|yum|dnf|which|type|man|command\\s+-v|\\[|test)\\b)");

    /**
     * What commands make backups of.
     *
     * @param kinds the servers that are asked for their data
     * @param files whether the files of volumes are saved as well
     */
    record Made(Set<Kind> kinds, boolean files) {
        boolean isEmpty() {
            return kinds.isEmpty() && !files;
        }
    }

    private BackupPrograms() {}

    /** What these commands, in a shell's words, make backups of. */
    static Made in(String commands) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean files = false;
        String joined = commands.replace("\\\n", " ").replaceAll("(?m)^\\s*#.*$", "");
        for (String statement : END_OF_STATEMENT.split(joined)) {
            String command = BEFORE_THE_COMMAND.matcher(statement).replaceFirst("");
            if (NOT_RUN.matcher(command.strip()).find()) {
                continue;
            }
            PROGRAMS.forEach((kind, pattern) -> {
                if (pattern.matcher(command).find()) {
                    kinds.add(kind);
                }
            });
            Matcher saved = OF_FILES.matcher(command);
            files |= saved.find();
        }
        return new Made(kinds, files);
    }

    private static Pattern program(String names) {
        return Pattern.compile("(?<![\\w.-])(?:" + names + ")(?![\\w-])(?!\\s+--version)");
    }
}
