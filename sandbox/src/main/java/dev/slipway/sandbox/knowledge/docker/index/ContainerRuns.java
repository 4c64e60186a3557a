package dev.slipway.sandbox.knowledge.docker.index;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Docker refuses about how a container runs: limits, capabilities, health, restarts. */
final class ContainerRuns {
    private static final Set<String> CAPABILITIES = Set.of(
            "ALL",
            "AUDIT_CONTROL",
            "AUDIT_READ",
            "AUDIT_WRITE",
            "BLOCK_SUSPEND",
            "BPF",
            "CHECKPOINT_RESTORE",
            "CHOWN",
            "DAC_OVERRIDE",
            "DAC_READ_SEARCH",
            "FOWNER",
            "FSETID",
            "IPC_LOCK",
            "IPC_OWNER",
            "KILL",
            "LEASE",
            "LINUX_IMMUTABLE",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "MKNOD",
            "NET_ADMIN",
            "NET_BIND_SERVICE",
            "NET_BROADCAST",
            "NET_RAW",
            "PERFMON",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYSLOG",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_CHROOT",
            "SYS_MODULE",
            "SYS_NICE",
            "SYS_PACCT",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "SYS_RESOURCE",
            "SYS_TIME",
            "SYS_TTY_CONFIG",
            "WAKE_ALARM");
    private static final List<String> LOG_DRIVERS = List.of(
            "none",
            "local",
            "json-file",
            "syslog",
            "journald",
            "gelf",
            "fluentd",
            "awslogs",
            "splunk",
            "gcplogs",
            "etwlogs",
            "loki");
    private static final int LEAST_MEMORY_MIB = 6;

    private ContainerRuns() {}

    static Knowledge add(Knowledge container) {
        return container
                .check("container-memory-minimum", "Minimum memory limit allowed is 6MB", s -> s.in().number("memory")
                        .filter(m -> m > 0 && m < LEAST_MEMORY_MIB)
                        .ifPresent(m -> s.refuse(
                                "memory",
                                "Error response from daemon: Minimum memory limit allowed is 6MB, found "
                                        + m.longValue() + "MB",
                                "The unit is MiB.")))
                .check("container-memory-swap", "Minimum memoryswap limit should be larger than memory limit", s -> {
                    double swap = s.in().number("memorySwap", 0);
                    if (swap > 0 && swap < s.in().number("memory", 0)) {
                        s.refuse(
                                "memorySwap",
                                "Error response from daemon: Minimum memoryswap limit should be larger than memory limit",
                                "memorySwap counts memory and swap together; -1 is unlimited.");
                    }
                })
                .check(
                        "container-restart",
                        "invalid restart policy",
                        Rules.oneOf(
                                "restart",
                                List.of("no", "on-failure", "always", "unless-stopped"),
                                "Error response from daemon: invalid restart policy: unknown policy '%s'"))
                .check("container-restart-count", "maximum retry count cannot be used with restart policy", s -> {
                    if (s.in().number("maxRetryCount", 0) > 0
                            && !s.in().text("restart", "no").equals("on-failure")) {
                        s.refuse(
                                "maxRetryCount",
                                "Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'",
                                "Leave maxRetryCount out.");
                    }
                })
                .check("container-capability", "invalid CapAdd: unknown capability", s -> List.of(
                                "capabilities.adds", "capabilities.drops")
                        .forEach(p -> Rules.all(
                                        p,
                                        c -> CAPABILITIES.contains(
                                                c.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "")),
                                        "Error response from daemon: invalid capability: unknown capability: \"%s\"",
                                        "See man 7 capabilities.")
                                .accept(s)))
                .check("container-health-duration", "time: invalid duration", ContainerRuns::durations)
                .check("container-health-minimum", "Interval in Healthcheck cannot be less than 1ms", s -> List.of(
                                "healthcheck.interval", "healthcheck.timeout")
                        .forEach(p -> s.in().text(p)
                                .filter(d -> d.matches("\\d+(ns|us|µs)"))
                                .ifPresent(d -> s.refuse(
                                        p,
                                        "Error response from daemon: Healthcheck durations cannot be less than 1ms, found "
                                                + d,
                                        "Use seconds."))))
                .check("container-health-retries", "Retries in Healthcheck cannot be negative", s -> s.in().number(
                                "healthcheck.retries")
                        .filter(r -> r < 0)
                        .ifPresent(r -> s.refuse(
                                "healthcheck.retries",
                                "Error response from daemon: Retries in Healthcheck cannot be negative",
                                "Use 0 or more.")))
                .check(
                        "container-health-test",
                        "Unknown type in Healthcheck",
                        s -> s.in().texts("healthcheck.tests").stream()
                                .findFirst()
                                .filter(t -> !t.matches("NONE|CMD|CMD-SHELL|"))
                                .ifPresent(t -> s.refuse(
                                        "healthcheck.tests",
                                        "Error response from daemon: Unknown type '" + t
                                                + "' in Healthcheck (either NONE, CMD, or CMD-SHELL)",
                                        "Begin the list with CMD or CMD-SHELL.")))
                .check("container-env", "invalid environment variable", s -> {
                    Set<String> seen = new HashSet<>();
                    for (String env : s.in().texts("envs")) {
                        String name = env.contains("=") ? env.substring(0, env.indexOf('=')) : env;
                        if (name.isEmpty() || name.contains(" ")) {
                            s.refuse(
                                    "envs",
                                    "invalid environment variable: a name is empty or holds a space",
                                    "Write NAME=value.");
                        } else if (!seen.add(name)) {
                            s.refuse(
                                    "envs",
                                    "the environment variable " + name + " is given twice; Docker would keep the last",
                                    "Give it once.");
                        }
                    }
                })
                .check(
                        "container-log-driver",
                        "logger: no log driver named '…' is registered",
                        Rules.oneOf(
                                "logDriver",
                                LOG_DRIVERS,
                                "Error response from daemon: logger: no log driver named '%s' is registered"))
                .check(
                        "container-host-network-ports",
                        "conflicting options: port publishing and the container type network mode",
                        ContainerRuns::ports)
                .check(
                        "container-ulimit",
                        "ulimit soft limit must be less than or equal to hard limit",
                        s -> s.in().each("ulimits").stream()
                                .filter(u -> u.number("hard", 0) >= 0 && u.number("soft", 0) > u.number("hard", 0))
                                .forEach(u -> s.refuse(
                                        "ulimits",
                                        "ulimit soft limit must be less than or equal to hard limit: "
                                                + u.text("soft", "") + " > " + u.text("hard", ""),
                                        "Lower the soft limit.")))
                .check(
                        "container-stop-signal",
                        "Invalid signal",
                        Rules.matches(
                                "stopSignal",
                                "(SIG)?[A-Z]+[0-9]*([+-]\\d+)?|\\d{1,2}",
                                "Error response from daemon: Invalid signal: %s",
                                "Use one such as SIGTERM."));
    }

    private static void durations(Subject s) {
        for (String path : List.of("healthcheck.interval", "healthcheck.timeout", "healthcheck.startPeriod")) {
            Rules.matches(
                            path,
                            "0|(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h))+",
                            "time: invalid duration \"%s\"",
                            "Write 30s or 1m30s.")
                    .accept(s);
        }
    }

    private static void ports(Subject s) {
        if (s.in().text("networkMode", "").startsWith("container:")
                && !s.in().items("ports").isEmpty()) {
            s.refuse(
                    "ports",
                    "conflicting options: port publishing and the container type network mode",
                    "Publish on the other container.");
        }
    }
}
