package dev.slipway.planner.aws;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates PostgreSQL's own settings into an RDS parameter group: sizes into the parameter's unit, what RDS rules itself left out.
 */
final class RdsParameters {
    private static final Map<String, Integer> UNIT_KIB = Map.ofEntries(
            Map.entry("shared_buffers", 8),
            Map.entry("effective_cache_size", 8),
            Map.entry("wal_buffers", 8),
            Map.entry("temp_buffers", 8),
            Map.entry("work_mem", 1),
            Map.entry("maintenance_work_mem", 1),
            Map.entry("autovacuum_work_mem", 1),
            Map.entry("logical_decoding_work_mem", 1),
            Map.entry("max_wal_size", 1024),
            Map.entry("min_wal_size", 1024),
            Map.entry("wal_keep_size", 1024));

    private static final Set<String> MILLISECONDS = Set.of(
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "log_min_duration_statement",
            "log_autovacuum_min_duration",
            "deadlock_timeout");

    private static final Set<String> REBOOT = Set.of(
            "max_connections",
            "shared_buffers",
            "wal_buffers",
            "max_worker_processes",
            "max_wal_senders",
            "max_replication_slots",
            "shared_preload_libraries",
            "huge_pages",
            "autovacuum_max_workers",
            "max_locks_per_transaction",
            "max_prepared_transactions");

    private static final Set<String> RULED_BY_RDS = Set.of(
            "archive_mode",
            "archive_command",
            "archive_timeout",
            "wal_level",
            "listen_addresses",
            "port",
            "ssl",
            "data_directory",
            "unix_socket_directories",
            "hba_file",
            "password_encryption",
            "fsync",
            "full_page_writes");

    private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*(kB|MB|GB|TB)");
    private static final Pattern TIME = Pattern.compile("(\\d+)\\s*(ms|s|min|h)");

    private RdsParameters() {}

    /** Whether RDS rules this setting itself, so that it cannot be set. */
    static boolean ruledByRds(String name) {
        return RULED_BY_RDS.contains(name);
    }

    /**
     * One setting as a parameter.
     *
     * @throws IllegalArgumentException when the value has a unit that the parameter does not take
     */
    static ParameterPlan parameter(String name, String value) {
        return new ParameterPlan(name, translated(name, value.strip()), REBOOT.contains(name));
    }

    private static String translated(String name, String value) {
        Matcher size = SIZE.matcher(value);
        if (size.matches()) {
            Integer unit = UNIT_KIB.get(name);
            if (unit == null) {
                throw new IllegalArgumentException("takes no size, found " + value);
            }
            long kib = Long.parseLong(size.group(1)) * kib(size.group(2));
            return Long.toString(kib / unit);
        }
        Matcher time = TIME.matcher(value);
        if (time.matches()) {
            if (!MILLISECONDS.contains(name)) {
                throw new IllegalArgumentException("takes no time with a unit, found " + value);
            }
            return Long.toString(Long.parseLong(time.group(1)) * milliseconds(time.group(2)));
        }
        return switch (value) {
            case "on", "true" -> "1";
            case "off", "false" -> "0";
            default -> value;
        };
    }

    private static long kib(String unit) {
        return switch (unit) {
            case "kB" -> 1L;
            case "MB" -> 1024L;
            case "GB" -> 1024L * 1024;
            default -> 1024L * 1024 * 1024;
        };
    }

    private static long milliseconds(String unit) {
        return switch (unit) {
            case "ms" -> 1L;
            case "s" -> 1000L;
            case "min" -> 60_000L;
            default -> 3_600_000L;
        };
    }
}
