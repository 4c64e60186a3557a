package dev.slipway.planner.files;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.ManualControl;
import dev.slipway.model.Recovery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The run book of a stack on a host, with the stack's own names: recovery (CLP-REC-03), incidents (CLP-INC-01), maintenance (CLP-MNT-01).
 *
 * @param stack name of the stack
 * @param host address of the host, {@code ssh://user@address}
 * @param names public host names
 * @param services services of the app
 * @param databases databases and where their backups are
 * @param recovery what is promised
 * @param monitored whether dashboards run
 * @param alarms what rings by itself
 * @param controls duties that no machine can check
 */
public record Runbook(
        String stack,
        String host,
        List<String> names,
        List<String> services,
        List<Data> databases,
        Optional<Recovery> recovery,
        boolean monitored,
        List<Alarm> alarms,
        List<ManualControl> controls) {
    private static final String DUTY = "no: a person's duty";

    /**
     * A database as the run book speaks of it.
     *
     * @param name name in the app
     * @param database database name
     * @param port port of the server
     * @param destination bucket and prefix of its backups; empty: none are made
     */
    public record Data(String name, String database, int port, Optional<String> destination) {}

    public Runbook {
        names = List.copyOf(names);
        services = List.copyOf(services);
        databases = List.copyOf(databases);
        alarms = List.copyOf(alarms);
        controls = List.copyOf(controls);
    }

    /** The run book as Markdown. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("# Run book of ").append(stack).append("\n\n");
        out.append("Host: `")
                .append(host)
                .append("`. Public names: ")
                .append(code(names))
                .append(".\n\n");
        out.append(
                "Whoever may log in as the deploy user is in the group `docker` and so root in effect; keep the keys few.\n\n");
        objectives(out);
        recovery(out);
        incident(out);
        maintenance(out);
        return out.toString();
    }

    private void objectives(StringBuilder out) {
        recovery.ifPresent(promise -> out.append("Promised: back within ")
                .append(promise.rto().toMinutes())
                .append(" minutes, with at most ")
                .append(promise.rpo().toMinutes())
                .append(" minutes of changes lost. The restore drill measures both.\n\n"));
    }

    private void recovery(StringBuilder out) {
        out.append("## Recovery\n\n");
        out.append("1. **New server.** Make a Debian 12 machine with the stack's cloud-init document")
                .append(" (`pulumi stack output cloudInit`) and point the stack at it:")
                .append(" `pulumi config set slipway:host ssh://deploy@NEW-ADDRESS`.\n");
        out.append(
                "2. **Restore the database.** Run `pulumi up`; it makes empty volumes and starts the services. Then, for each"
                        + " database:\n\n");
        for (Data data : databases) {
            restore(out, data);
        }
        out.append(
                "3. **Restore the configuration.** It is this stack: `pulumi stack export` and the app file, both in the"
                        + " team's repository.");
        databases.stream()
                .flatMap(data -> data.destination().stream())
                .findFirst()
                .ifPresent(destination -> out.append(
                                " A copy of this run book and of the cloud-init document lies at `s3://")
                        .append(destination)
                        .append("/config-latest/`."));
        out.append("\n4. **Start.** `pulumi up` again; every container must turn healthy before it ends.\n");
        out.append("5. **Health check.** ");
        names.stream()
                .findFirst()
                .ifPresentOrElse(
                        name -> out.append("`curl --fail --resolve ")
                                .append(name)
                                .append(":443:NEW-ADDRESS https://")
                                .append(name)
                                .append("/`, "),
                        () -> out.append(""));
        out.append("`docker ps --filter label=dev.slipway.stack=").append(stack).append("` shows all as healthy.\n");
        out.append("6. **DNS.** Point ").append(code(names)).append(" at the new address; wait for it to spread.\n\n");
    }

    private void restore(StringBuilder out, Data data) {
        if (data.destination().isEmpty()) {
            out.append("   - `").append(data.name()).append("` has no backups.\n");
            return;
        }
        String destination = data.destination().get();
        out.append("   - `")
                .append(data.name())
                .append("`, newest dump: fetch `s3://")
                .append(destination)
                .append("/db/")
                .append(data.name())
                .append("-*/` and load it:\n     `docker exec -i $(")
                .append(find(data.name()))
                .append(") pg_restore --username postgres --port ")
                .append(data.port())
                .append(" --clean --if-exists --dbname ")
                .append(data.database())
                .append(" < database.dump`\n");
        out.append(
                        "   - to a point in time: unpack the newest base backup into an empty data volume, set `restore_command = 'cp"
                                + " /archive/%f %p'` and `recovery_target_time`, put the files of `s3://")
                .append(destination)
                .append("/wal/")
                .append(data.name())
                .append("/` into `/archive`, create `recovery.signal`, start.\n");
    }

    private void incident(StringBuilder out) {
        out.append("## Incident\n\n");
        out.append("1. **Identify.** ");
        out.append(monitored ? dashboards() : "`docker logs` of the container in question.\n");
        out.append("2. **Contain.** Take a service out of all networks but leave it running for the examination:\n");
        for (String service : services) {
            out.append("   - `")
                    .append(service)
                    .append("`: `for c in $(")
                    .append(find(service))
                    .append(
                            "); do for n in $(docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}' $c);"
                                    + " do docker network disconnect $n $c; done; done`\n");
        }
        out.append("   - everything: `sudo ufw deny 80/tcp && sudo ufw deny 443/tcp`, and `docker stop $(")
                .append(find("gateway"))
                .append(")`.\n");
        out.append("3. **Eradicate.** Move the image to a mended version; ")
                .append(SecretRotation.STEP)
                .append(".\n");
        out.append("4. **Recover.** From backups, as above.\n");
        out.append("5. **Document.** Time line, cause, reach, what was done; keep the logs.\n");
        out.append("6. **Improve.** A rule, a test or an alarm that would have caught it.\n\n");
    }

    private void maintenance(StringBuilder out) {
        out.append("## Maintenance\n\n");
        out.append("| rhythm | task | automated |\n|---|---|---|\n");
        row(out, "daily", "health checks", by(alarm(AlarmSignal.SERVICE_DOWN), seen("dashboard application")));
        row(out, "daily", "error logs", by(alarm(AlarmSignal.ERROR_RATE), seen("panel Errors")));
        row(out, "daily", "backup status", by(alarm(AlarmSignal.BACKUP_AGE)));
        row(out, "weekly", "security logs", by("fail2ban", alarm(AlarmSignal.FAILED_LOGINS), seen("panel Log-ins")));
        row(out, "weekly", "disk space", by(alarm(AlarmSignal.DISK)));
        row(
                out,
                "weekly",
                "performance",
                by(
                        alarm(AlarmSignal.LATENCY_P95),
                        alarm(AlarmSignal.LATENCY_P99),
                        alarm(AlarmSignal.CPU),
                        alarm(AlarmSignal.MEMORY)));
        row(out, "weekly", "dependencies", "the team's Dependabot");
        row(out, "monthly", "rotate logs", monitored ? "Docker and Loki, by size and age" : "Docker, by size");
        row(out, "monthly", "system packages", "unattended upgrades, with a reboot window");
        row(out, "monthly", "review and optimise the database", "autovacuum; slow statements are logged");
        row(
                out,
                "monthly",
                "test the restoration of a backup",
                recovery.flatMap(Recovery::drill)
                        .map(cron -> "restore drill, `" + cron + "`")
                        .orElse("no: give recovery.drill"));
        row(out, "monthly", "access logs", by(seen("panel Gateway")));
        row(out, "quarterly", "security audit", DUTY);
        row(out, "quarterly", "performance review", DUTY);
        row(out, "quarterly", "disaster recovery test", "no: follow Recovery on a second host");
        row(out, "quarterly", "documentation", "this run book is made anew by each deployment");
        controls.forEach(control -> row(out, control.rhythm(), control.text(), "no: " + control.id()));
    }

    private static String by(String... ways) {
        String told = Stream.of(ways).filter(way -> !way.isEmpty()).collect(Collectors.joining(", "));
        return told.isEmpty() ? DUTY : told;
    }

    /** The alarms that ring for it, by the names that the app file or the defaults give them. */
    private String alarm(AlarmSignal signal) {
        return alarms.stream()
                .filter(alarm -> alarm.signal() == signal)
                .map(alarm -> "alarm " + alarm.name())
                .collect(Collectors.joining(", "));
    }

    private String seen(String where) {
        return monitored ? where : "";
    }

    private static void row(StringBuilder out, String rhythm, String task, String automated) {
        out.append("| ")
                .append(rhythm)
                .append(" | ")
                .append(task)
                .append(" | ")
                .append(automated)
                .append(" |\n");
    }

    private String find(String component) {
        return "docker ps -q --filter label=dev.slipway.stack=" + stack + " --filter label=dev.slipway.component="
                + component;
    }

    private String login() {
        return host.replace("ssh://", "");
    }

    /** Grafana publishes no port; the way in is a tunnel to its address on the host. */
    private String dashboards() {
        return "Alarms and logs are in Grafana, through a tunnel: `A=$(ssh " + login()
                + " 'docker inspect -f \"{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}\" $("
                + find("grafana") + ")'); ssh -L 3000:$A:3000 " + login() + "`, then http://localhost:3000.\n";
    }

    private static String code(List<String> names) {
        return names.isEmpty() ? "none" : "`" + String.join("`, `", names) + "`";
    }
}
