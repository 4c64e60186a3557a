package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.schema.Suggestion;
import dev.slipway.sandbox.value.Props;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A database's settings. */
final class ParameterGroups {
    static final String TYPE = "aws:rds/parameterGroup:ParameterGroup";
    private static final Pattern FAMILY = Pattern.compile(
            "(postgres1[1-7]|postgres9\\.6|mysql(5\\.7|8\\.0|8\\.4)|mariadb1[01]\\.\\d+|aurora-(postgresql1[1-7]|mysql(5\\.7|8\\.0))"
                    + "|oracle-(ee|se2)(-cdb)?-(19|21)|sqlserver-(ee|se|ex|web)-1[2-6]\\.0)");

    /** Bounds of PostgreSQL's settings, as its documentation has them; formulas such as {DBInstanceClassMemory/4} are not looked into. */
    private static final Map<String, double[]> BOUNDS = Map.ofEntries(
            Map.entry("max_connections", new double[] {6, 262143}),
                    Map.entry("shared_buffers", new double[] {16, 1073741823}),
            Map.entry("work_mem", new double[] {64, 2147483647}),
                    Map.entry("maintenance_work_mem", new double[] {1024, 2147483647}),
            Map.entry("effective_cache_size", new double[] {1, 2147483647}),
                    Map.entry("random_page_cost", new double[] {0, 1.79e308}),
            Map.entry("effective_io_concurrency", new double[] {0, 1000}),
                    Map.entry("checkpoint_completion_target", new double[] {0, 1}),
            Map.entry("checkpoint_timeout", new double[] {30, 86400}),
                    Map.entry("default_statistics_target", new double[] {1, 10000}),
            Map.entry("log_min_duration_statement", new double[] {-1, 2147483647}),
                    Map.entry("statement_timeout", new double[] {0, 2147483647}),
            Map.entry("idle_in_transaction_session_timeout", new double[] {0, 2147483647}),
                    Map.entry("lock_timeout", new double[] {0, 2147483647}),
            Map.entry("max_wal_size", new double[] {128, 201326592}),
                    Map.entry("min_wal_size", new double[] {128, 201326592}),
            Map.entry("wal_buffers", new double[] {-1, 262143}),
                    Map.entry("max_worker_processes", new double[] {0, 262143}),
            Map.entry("max_parallel_workers", new double[] {0, 1024}),
                    Map.entry("max_parallel_workers_per_gather", new double[] {0, 1024}),
            Map.entry("max_parallel_maintenance_workers", new double[] {0, 1024}),
                    Map.entry("autovacuum_max_workers", new double[] {1, 262143}),
            Map.entry("autovacuum_naptime", new double[] {1, 2147483}),
                    Map.entry("autovacuum_vacuum_scale_factor", new double[] {0, 100}),
            Map.entry("autovacuum_analyze_scale_factor", new double[] {0, 100}),
                    Map.entry("max_wal_senders", new double[] {5, 262143}),
            Map.entry("max_replication_slots", new double[] {5, 262143}),
                    Map.entry("log_autovacuum_min_duration", new double[] {-1, 2147483647}),
            Map.entry("temp_buffers", new double[] {100, 1073741823}),
                    Map.entry("log_temp_files", new double[] {-1, 2147483647}),
            Map.entry("tcp_keepalives_idle", new double[] {0, 2147483647}),
                    Map.entry("wal_keep_size", new double[] {0, 2147483647}),
            Map.entry("seq_page_cost", new double[] {0, 1.79e308}),
                    Map.entry("archive_timeout", new double[] {0, 1073741823}),
            Map.entry("track_activity_query_size", new double[] {100, 1048576}),
                    Map.entry("pg_stat_statements.max", new double[] {100, 2147483647}),
            Map.entry("max_locks_per_transaction", new double[] {10, 2147483647}),
                    Map.entry("rds.logical_replication", new double[] {0, 1}));

    private static final Map<String, Set<String>> CHOICES = Map.ofEntries(
            Map.entry("rds.force_ssl", Set.of("0", "1")),
                    Map.entry("log_statement", Set.of("none", "ddl", "mod", "all")),
            Map.entry("log_connections", Set.of("0", "1", "on", "off")),
                    Map.entry("log_disconnections", Set.of("0", "1", "on", "off")),
            Map.entry("log_checkpoints", Set.of("0", "1", "on", "off")),
                    Map.entry("log_lock_waits", Set.of("0", "1", "on", "off")),
            Map.entry("autovacuum", Set.of("0", "1", "on", "off")), Map.entry("jit", Set.of("0", "1", "on", "off")),
            Map.entry("track_io_timing", Set.of("0", "1", "on", "off")),
                    Map.entry("synchronous_commit", Set.of("local", "on", "off", "remote_write", "remote_apply")),
            Map.entry("password_encryption", Set.of("md5", "scram-sha-256")),
                    Map.entry("pg_stat_statements.track", Set.of("none", "top", "all")),
            Map.entry("wal_compression", Set.of("0", "1", "on", "off", "pglz", "lz4", "zstd")),
                    Map.entry("track_functions", Set.of("none", "pl", "all")),
            Map.entry("log_error_verbosity", Set.of("terse", "default", "verbose")),
                    Map.entry("rds.rds_superuser_reserved_connections", Set.of()));
    private static final Set<String> FREE = Set.of(
            "shared_preload_libraries",
            "timezone",
            "log_line_prefix",
            "search_path",
            "datestyle",
            "lc_messages",
            "log_filename",
            "default_text_search_config",
            "client_encoding",
            "rds.allowed_extensions",
            "cron.database_name",
            "pgaudit.log",
            "pgaudit.role",
            "rds.log_retention_period",
            "ssl_min_protocol_version",
            "ssl_max_protocol_version",
            "log_min_messages",
            "log_min_error_statement",
            "application_name",
            "work_mem_multiplier",
            "rds.restrict_password_commands",
            "default_transaction_isolation",
            "huge_pages",
            "log_rotation_age",
            "log_rotation_size",
            "log_hostname",
            "log_duration");

    private static final double[] NO_BOUNDS = {};

    private ParameterGroups() {}

    static Knowledge parameterGroup() {
        return Knowledge.of(TYPE)
                .named("name", 255, true, "namePrefix")
                .replaceOn("namePrefix", "family", "description")
                .unordered("parameters")
                .fill("description", "Managed by Pulumi")
                .fill("skipDestroy", false)
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("rds", "pg:" + s.in().text("name", "")))
                .check(
                        "parameter-group-name",
                        "InvalidParameterValue: The parameter DBParameterGroupName is not a valid identifier",
                        Rules.matches(
                                "name",
                                "[a-z](?!.*--)[a-z0-9.-]{0,253}[a-z0-9]",
                                "InvalidParameterValue: The parameter DBParameterGroupName '%s' is not a valid identifier: lower-case letters, digits and single hyphens, beginning with a letter",
                                "Change the name."))
                .check(
                        "parameter-group-name-taken",
                        "DBParameterGroupAlreadyExists: Parameter group … already exists",
                        Rules.unique(
                                "name",
                                "DBParameterGroupAlreadyExists: Parameter group %s already exists",
                                "Choose another name."))
                .check(
                        "parameter-group-family",
                        "InvalidParameterValue: ParameterGroupFamily … is not a valid parameter group family",
                        Rules.all(
                                "family",
                                f -> FAMILY.matcher(f).matches(),
                                "InvalidParameterValue: ParameterGroupFamily %s is not a valid parameter group family",
                                "Use one such as postgres16."))
                .check(
                        "parameter-unknown",
                        "InvalidParameterValue: Could not find parameter with name: …",
                        ParameterGroups::known)
                .check(
                        "parameter-value",
                        "InvalidParameterValue: Invalid parameter value: … for: …",
                        ParameterGroups::values)
                .check("parameter-twice", "InvalidParameterCombination: parameter given twice", ParameterGroups::once)
                .onDelete(
                        "parameter-group-in-use",
                        "InvalidDBParameterGroupState: One or more database instances are still members of this parameter group",
                        Rules.unused(
                                "InvalidDBParameterGroupState: One or more database instances are still members of this parameter group %s",
                                Instances.TYPE, "parameterGroupName"));
    }

    private static boolean postgres(Subject s) {
        return s.in().text("family", "").startsWith("postgres");
    }

    private static void known(Subject s) {
        if (!postgres(s)) {
            return;
        }
        Set<String> all = new HashSet<>(FREE);
        all.addAll(BOUNDS.keySet());
        all.addAll(CHOICES.keySet());
        for (Props parameter : s.in().each("parameters")) {
            String name = parameter.text("name", "");
            if (!all.contains(name)
                    && !name.startsWith("auto_explain.")
                    && !name.startsWith("pgaudit.")
                    && !name.startsWith("autovacuum_")
                    && !name.startsWith("enable_")) {
                String meant = Suggestion.nearest(name, all)
                        .map(m -> "Did you mean '" + m + "'?")
                        .orElse("See the family's parameters with aws rds describe-engine-default-parameters.");
                s.refuse("parameters", "InvalidParameterValue: Could not find parameter with name: " + name, meant);
            }
        }
    }

    private static void values(Subject s) {
        if (!postgres(s)) {
            return;
        }
        for (Props parameter : s.in().each("parameters")) {
            String name = parameter.text("name", "");
            String value = parameter.text("value", "");
            double[] bounds = BOUNDS.getOrDefault(name, NO_BOUNDS);
            Set<String> choices = CHOICES.getOrDefault(name, Set.of());
            boolean formula = value.startsWith("{") || value.matches("(?i)(GREATEST|LEAST|SUM|log)\\(.*");
            String todo = "";
            if (bounds.length == 2 && !formula && !within(value, bounds)) {
                todo = "Allowed values are: " + Props.written(bounds[0]) + "-" + Props.written(bounds[1]) + ".";
            } else if (!choices.isEmpty() && !choices.contains(value)) {
                todo = "Allowed values are: " + String.join(", ", new TreeSet<>(choices)) + ".";
            }
            if (!todo.isEmpty()) {
                s.refuse(
                        "parameters",
                        "InvalidParameterValue: Invalid parameter value: " + value + " for: " + name,
                        todo);
            }
        }
    }

    private static boolean within(String value, double[] bounds) {
        try {
            double number = Double.parseDouble(value);
            return number >= bounds[0] && number <= bounds[1];
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void once(Subject s) {
        Set<String> seen = new HashSet<>();
        s.in().each("parameters").stream()
                .map(p -> p.text("name", ""))
                .filter(name -> !seen.add(name))
                .forEach(name -> s.refuse(
                        "parameters",
                        "InvalidParameterCombination: parameter " + name + " is given twice",
                        "Give it once."));
    }
}
