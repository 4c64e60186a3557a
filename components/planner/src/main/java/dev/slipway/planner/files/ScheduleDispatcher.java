package dev.slipway.planner.files;

/**
 * Runs a host's schedules: a timer starts, once a minute, every container whose label says that it is due. The containers themselves are
 * made by the stack and stay stopped in between, so a new schedule needs no change to the host and no container needs Docker's socket.
 */
public final class ScheduleDispatcher {
    /** Label that holds a container's rhythm: five cron fields, UTC. */
    public static final String CRON_LABEL = "dev.slipway.cron";

    /** Label that holds the seconds after which a run is stopped. */
    public static final String TIMEOUT_LABEL = "dev.slipway.timeout";

    /** Label that names the schedule in metrics. */
    public static final String NAME_LABEL = "dev.slipway.schedule";

    /** Directory of metrics that jobs write and the node exporter reads. */
    public static final String METRICS = "/var/lib/slipway/metrics";

    /** Exit code of the last run, by schedule. */
    public static final String EXIT_CODE_METRIC = "slipway_schedule_last_exit_code";

    private ScheduleDispatcher() {}

    /** The Python program of the timer. */
    public static String script() {
        return """
                #!/usr/bin/env python3
                \"""Starts the containers that are due; run once a minute by slipway-schedules.timer.\"""
                import datetime
                import json
                import os
                import subprocess
                import sys


                def matches(field, value, low, high):
                    for part in field.split(","):
                        span, _, step = part.partition("/")
                        if span == "*":
                            first, last = low, high
                        elif "-" in span:
                            first, last = (int(end) for end in span.split("-"))
                        else:
                            first = int(span)
                            last = high if step else first
                        if first <= value <= last and (value - first) %% int(step or 1) == 0:
                            return True
                    return False


                def due(cron, now):
                    minute, hour, day, month, weekday = cron.split()
                    today = now.isoweekday() %% 7
                    in_month = matches(day, now.day, 1, 31)
                    in_week = matches(weekday, today, 0, 7) or today == 0 and matches(weekday, 7, 0, 7)
                    # As in cron: when both are restricted, either is enough.
                    either = day != "*" and weekday != "*"
                    on_day = in_month or in_week if either else in_month and in_week
                    return on_day and matches(minute, now.minute, 0, 59) and matches(hour, now.hour, 0, 23) and matches(
                        month, now.month, 1, 12)


                def docker(*arguments):
                    return subprocess.run(["docker", *arguments], capture_output=True, text=True, check=True).stdout


                def seconds_since(text, now):
                    started = datetime.datetime.fromisoformat(text[:19] + "+00:00")
                    return (now - started).total_seconds()


                def main():
                    now = datetime.datetime.now(datetime.timezone.utc)
                    lines = []
                    ids = docker("ps", "-aq", "--filter", "label=%1$s").split()
                    for container in json.loads(docker("inspect", *ids)) if ids else []:
                        labels = container["Config"]["Labels"]
                        state = container["State"]
                        if state["Running"]:
                            if seconds_since(state["StartedAt"], now) > int(labels.get("%2$s", "3600")):
                                docker("stop", container["Id"])
                        elif due(labels["%1$s"], now):
                            docker("start", container["Id"])
                        if not state["StartedAt"].startswith("0001"):
                            name = labels.get("%3$s", container["Name"].strip("/"))
                            lines.append('%4$s{schedule="%%s"} %%d' %% (name, state["ExitCode"]))
                    with open("%5$s/schedules.prom.part", "w") as out:
                        out.write("".join(line + "\\n" for line in sorted(lines)))
                    os.rename("%5$s/schedules.prom.part", "%5$s/schedules.prom")


                if __name__ == "__main__":
                    if sys.argv[1:2] == ["--due"]:
                        moment = datetime.datetime.fromisoformat(sys.argv[3])
                        print("yes" if due(sys.argv[2], moment) else "no")
                    else:
                        main()
                """
                .formatted(CRON_LABEL, TIMEOUT_LABEL, NAME_LABEL, EXIT_CODE_METRIC, METRICS);
    }

    /** The unit that runs once. */
    public static String service() {
        return """
                [Unit]
                Description=Start the containers that are due
                After=docker.service
                Requires=docker.service

                [Service]
                Type=oneshot
                ExecStart=/usr/local/sbin/slipway-schedules
                """;
    }

    /** The unit that runs it each minute. */
    public static String timer() {
        return """
                [Unit]
                Description=Look for due containers each minute

                [Timer]
                OnCalendar=*-*-* *:*:00
                AccuracySec=1s

                [Install]
                WantedBy=timers.target
                """;
    }
}
