package dev.slipway.planner.files;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Server arguments of a self-hosted PostgreSQL. The official image reads no {@code POSTGRES_MAX_CONNECTIONS} or {@code
 * POSTGRES_SHARED_BUFFERS} variables, so settings are given as {@code -c name=value} (CLP-POL-03).
 *
 * @param port port the server listens on
 * @param tuning server parameters in PostgreSQL's own names and units
 * @param archiveTimeout longest time a change stays unarchived; empty: no WAL archive (CLP-REC-02)
 * @param archiveCommand shell command that archives one WAL file, with %p and %f
 * @param hbaFile host-based authentication file; empty: the one in the data directory
 * @param identFile user name map; empty: the one in the data directory
 * @param encrypted whether the server has a certificate at {@link PostgresTls} and offers encryption
 */
public record PostgresArguments(
        int port,
        Map<String, String> tuning,
        Optional<Duration> archiveTimeout,
        String archiveCommand,
        Optional<String> hbaFile,
        Optional<String> identFile,
        boolean encrypted) {
    /** Keeps the order of tuning. */
    public PostgresArguments {
        tuning = Map.copyOf(tuning);
    }

    /** Connections are plain. */
    public PostgresArguments(
            int port,
            Map<String, String> tuning,
            Optional<Duration> archiveTimeout,
            String archiveCommand,
            Optional<String> hbaFile,
            Optional<String> identFile) {
        this(port, tuning, archiveTimeout, archiveCommand, hbaFile, identFile, false);
    }

    /** The settings in the order they are given: ours first, the team's tuning last, so that it wins. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "*");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("log_connections", "on");
        settings.put("log_disconnections", "on");
        settings.put("log_lock_waits", "on");
        settings.put("log_min_duration_statement", "1000");
        settings.put("autovacuum", "on");
        settings.put("wal_compression", "on");
        if (encrypted) {
            settings.put("ssl", "on");
            settings.put("ssl_cert_file", PostgresTls.CERTIFICATE);
            settings.put("ssl_key_file", PostgresTls.KEY);
            settings.put("ssl_min_protocol_version", "TLSv1.2");
        }
        archiveTimeout.ifPresent(timeout -> {
            settings.put("wal_level", "replica");
            settings.put("archive_mode", "on");
            settings.put("archive_timeout", timeout.toSeconds() + "s");
            settings.put("archive_command", archiveCommand);
        });
        hbaFile.ifPresent(file -> settings.put("hba_file", file));
        identFile.ifPresent(file -> settings.put("ident_file", file));
        tuning.keySet().stream().sorted().forEach(name -> settings.put(name, tuning.get(name)));
        return settings;
    }

    /** The command line: {@code postgres -c name=value …}. */
    public List<String> commandLine() {
        List<String> arguments = new ArrayList<>(List.of("postgres"));
        settings().forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    /** The same settings as the text of a postgresql.conf. */
    public String configurationFile() {
        StringBuilder out = new StringBuilder();
        settings().forEach((name, value) -> out.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        return out.toString();
    }
}
