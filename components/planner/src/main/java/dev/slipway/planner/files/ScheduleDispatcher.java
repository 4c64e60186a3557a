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

    /** Exit code of the last run that ended, by stack and schedule. */
    public static final String EXIT_CODE_METRIC = "slipway_schedule_last_exit_code";

    /** Containers of a component that should run and do not, or are unwell, by stack and component. */
    public static final String UNWELL_METRIC = "slipway_component_unwell_containers";

    /** Label that names the stack. */
    public static final String STACK_LABEL = "dev.slipway.stack";

    /** Label that names the component of the app. */
    public static final String COMPONENT_LABEL = "dev.slipway.component";

    /** Label of containers that do not always run. */
    public static final String RUNS_LABEL = "dev.slipway.runs";

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


                # What fails is told, and keeps no other container from its turn.
                def docker(*arguments):
                    done = subprocess.run(["docker", *arguments], capture_output=True, text=True)
                    if done.returncode:
                        print("docker " + " ".join(arguments) + ": " + done.stderr.strip(), file=sys.stderr)
                    if done.returncode and arguments[0] == "ps":
                        sys.exit("Docker does not answer")
                    return done.stdout


                def seconds_since(text, now):
                    started = datetime.datetime.fromisoformat(text[:19] + "+00:00")
                    return (now - started).total_seconds()


                def inspected(label):
                    ids = docker("ps", "-aq", "--filter", "label=" + label).split()
                    # One that is replaced at this moment is missing from the answer; the others are in it.
                    return json.loads(docker("inspect", *ids) or "[]") if ids else []


                def unwell(containers):
                    counts = {}
                    for container in containers:
                        labels, state = container["Config"]["Labels"], container["State"]
                        if "%9$s" in labels:
                            continue
                        key = labels["%7$s"], labels.get("%8$s", "")
                        health = state.get("Health", {}).get("Status", "healthy")
                        well = state["Running"] and health != "unhealthy"
                        counts[key] = counts.get(key, 0) + (not well)
                    return ['%6$s{stack="%%s",component="%%s"} %%d' %% (*key, count) for key, count in counts.items()]


                def ended(name, state, before):
                    # Docker says 0 while a container runs, and how the start went where none ever ran.
                    if state["Running"]:
                        return before.get(name)
                    ran = state["ExitCode"] or not state["StartedAt"].startswith("0001")
                    return str(state["ExitCode"]) if ran else None


                def told():
                    try:
                        with open("%5$s/schedules.prom") as last:
                            return dict(line.split() for line in last)
                    except FileNotFoundError:
                        return {}


                def main():
                    now = datetime.datetime.now(datetime.timezone.utc)
                    lines, before = [], told()
                    for container in inspected("%1$s"):
                        labels = container["Config"]["Labels"]
                        state = container["State"]
                        if state["Running"]:
                            if seconds_since(state["StartedAt"], now) > int(labels.get("%2$s", "3600")):
                                docker("stop", container["Id"])
                        elif due(labels["%1$s"], now):
                            docker("start", container["Id"])
                        name = labels.get("%3$s", container["Name"].strip("/"))
                        metric = '%4$s{stack="%%s",schedule="%%s"}' %% (labels.get("%7$s", ""), name)
                        code = ended(metric, state, before)
                        if code is not None:
                            lines.append(metric + " " + code)
                    lines += unwell(inspected("%7$s"))
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
                .formatted(
                        CRON_LABEL,
                        TIMEOUT_LABEL,
                        NAME_LABEL,
                        EXIT_CODE_METRIC,
                        METRICS,
                        UNWELL_METRIC,
                        STACK_LABEL,
                        COMPONENT_LABEL,
                        RUNS_LABEL);
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
