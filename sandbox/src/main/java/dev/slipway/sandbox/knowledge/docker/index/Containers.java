package dev.slipway.sandbox.knowledge.docker.index;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A running process with its own file system. */
final class Containers {
    static final String TYPE = "docker:index/container:Container";

    private Containers() {}

    static Knowledge container() {
        Knowledge container = Knowledge.of(TYPE)
                .named("name", 128)
                .replaceOnAllBut(
                        "restart",
                        "maxRetryCount",
                        "cpuShares",
                        "cpuSet",
                        "memory",
                        "memorySwap",
                        "mustRun",
                        "attach",
                        "logs",
                        "wait",
                        "waitTimeout",
                        "removeVolumes",
                        "destroyGraceSeconds",
                        "containerReadRefreshTimeoutMilliseconds",
                        "start",
                        "rm")
                .unordered(
                        "envs",
                        "capabilities.adds",
                        "capabilities.drops",
                        "networksAdvanced",
                        "labels",
                        "hosts",
                        "volumes",
                        "mounts",
                        "uploads",
                        "ulimits",
                        "securityOpts",
                        "dns",
                        "groupAdds",
                        "devices",
                        "ports")
                .fill("restart", "no")
                .fill("mustRun", true)
                .fill("attach", false)
                .fill("logs", false)
                .fill("start", true)
                .fill("rm", false)
                .fill("readOnly", false)
                .fill("privileged", false)
                .fill("publishAllPorts", false)
                // Docker 26 and later (pulumi-docker, issue 1272).
                .fillAndDiffer("networkMode", "bridge")
                .fill("logDriver", "json-file")
                .fill("ipcMode", "private")
                .fill("runtime", "runc")
                .fill("shmSize", 64)
                .id(s -> s.hex("id", 64))
                .out("bridge", s -> "")
                .out("hostname", s -> s.in().text("hostname", s.hex("id", 12)))
                .out("exitCode", s -> 0d)
                .out("containerLogs", s -> "")
                .out("networkDatas", Containers::networks)
                .out("entrypoints", s -> s.in().items("entrypoints"))
                .out("command", s -> s.in().items("command"));
        return ContainerRuns.add(references(container));
    }

    private static Object networks(Subject s) {
        List<Object> all = new ArrayList<>();
        for (Props network : s.in().each("networksAdvanced")) {
            int host = 2 + Integer.parseInt(s.hex("ip" + network.text("name", ""), 4), 16) % 250;
            all.add(Map.of(
                    "networkName",
                    network.text("name", ""),
                    "ipAddress",
                    network.text("ipv4Address", "172.20.0." + host),
                    "ipPrefixLength",
                    16,
                    "gateway",
                    "172.20.0.1",
                    "globalIpv6Address",
                    "",
                    "globalIpv6PrefixLength",
                    0,
                    "ipv6Gateway",
                    "",
                    "macAddress",
                    "02:42:ac:14:00:" + String.format("%02x", host)));
        }
        return all;
    }

    private static Knowledge references(Knowledge container) {
        return container
                .check(
                        "container-name-grammar",
                        "Error response from daemon: Invalid container name, only [a-zA-Z0-9][a-zA-Z0-9_.-] are"
                                + " allowed",
                        Rules.matches(
                                "name",
                                "/?[a-zA-Z0-9][a-zA-Z0-9_.-]+",
                                "Error response from daemon: Invalid container name (%s), only"
                                        + " [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed",
                                "Change the name."))
                .check(
                        "container-name-in-use",
                        "Conflict. The container name \"/…\" is already in use by container",
                        Rules.unique(
                                "name",
                                "Error response from daemon: Conflict. The container name \"/%s\" is already in use by"
                                        + " another container",
                                "You have to remove (or rename) that container to be able to reuse that name."))
                .check(
                        "container-image-reference",
                        "invalid reference format",
                        Rules.all(
                                "image",
                                Images::reference,
                                "Error response from daemon: invalid reference format: '%s'",
                                "Write [host/]name[:tag][@sha256:digest] in lower case."))
                .check("container-network-missing", "network … not found", Containers::networksExist)
                .check(
                        "container-port-allocated",
                        "Bind for 0.0.0.0:… failed: port is already allocated",
                        Containers::portsFree)
                .check("container-port-range", "invalid port specification", s -> s.in().each("ports").stream()
                        .flatMap(p -> List.of("internal", "external").stream().flatMap(x -> p.number(x).stream()))
                        .filter(n -> n < 1 || n > 65535)
                        .forEach(n -> s.refuse(
                                "ports", "invalid port specification: " + Props.written(n), "Ports are 1 to 65535.")))
                .check("container-port-protocol", "invalid proto", s -> s.in().each("ports").stream()
                        .map(p -> p.text("protocol", "tcp"))
                        .filter(p -> !p.matches("tcp|udp|sctp"))
                        .forEach(p -> s.refuse("ports", "invalid proto: " + p, "Use tcp, udp or sctp.")))
                .check("container-volume-missing", "no such volume", Containers::volumesExist)
                .check("container-mount-path", "invalid mount config: mount path must be absolute", s -> {
                    s.in().each("volumes").stream()
                            .flatMap(v -> v.text("containerPath").stream())
                            .filter(p -> !p.startsWith("/"))
                            .forEach(p -> s.refuse(
                                    "volumes",
                                    "invalid volume specification: '" + p + "': mount path must be absolute",
                                    "Begin it with /."));
                    s.in().each("mounts").stream()
                            .flatMap(v -> v.text("target").stream())
                            .filter(p -> !p.startsWith("/"))
                            .forEach(p -> s.refuse(
                                    "mounts",
                                    "invalid mount config for type \"" + "\": invalid mount path: '" + p
                                            + "' mount path must be absolute",
                                    "Begin it with /."));
                })
                .check("container-mount-twice", "Duplicate mount point", s -> {
                    Set<String> seen = new HashSet<>();
                    s.in().each("volumes").stream()
                            .flatMap(v -> v.text("containerPath").stream())
                            .filter(p -> !seen.add(p))
                            .forEach(p -> s.refuse(
                                    "volumes",
                                    "Error response from daemon: Duplicate mount point: " + p,
                                    "Mount once."));
                    s.in().each("mounts").stream()
                            .flatMap(v -> v.text("target").stream())
                            .filter(p -> !seen.add(p))
                            .forEach(p -> s.refuse(
                                    "mounts",
                                    "Error response from daemon: Duplicate mount point: " + p,
                                    "Mount once."));
                });
    }

    private static void networksExist(Subject s) {
        for (Props network : s.in().each("networksAdvanced")) {
            String name = network.text("name", "");
            if (!Networks.exists(s, name)) {
                s.refuse(
                        "networksAdvanced",
                        "Error response from daemon: network " + name + " not found",
                        "Refer to the network's own name output, on the same host.");
            }
        }
        s.in().text("networkMode")
                .filter(m -> !m.matches("bridge|host|none|default|container:.+") && !Networks.exists(s, m))
                .ifPresent(m -> s.refuse(
                        "networkMode",
                        "Error response from daemon: network " + m + " not found",
                        "Use bridge, host, none, container:ID or a network's name."));
    }

    /** A port of one host is one container's, for each protocol and address. */
    private static void portsFree(Subject s) {
        List<Props> mine = s.in().each("ports");
        for (Props port : mine) {
            if (!port.has("external")) {
                continue;
            }
            long same = mine.stream().filter(other -> clash(port, other)).count();
            if (same > 1) {
                s.refuse("ports", says(port), "The port is given twice.");
            }
            s.world().others(TYPE).stream()
                    .filter(r -> !r.id().equals(s.id()))
                    .filter(r -> r.in().each("ports").stream().anyMatch(other -> clash(port, other)))
                    .findFirst()
                    .ifPresent(r -> s.refuse(
                            "ports", says(port), "Container " + r.in().text("name", r.id()) + " of this host has it."));
        }
    }

    private static boolean clash(Props a, Props b) {
        String one = a.text("ip", "0.0.0.0");
        String other = b.text("ip", "0.0.0.0");
        boolean address = one.equals(other) || one.equals("0.0.0.0") || other.equals("0.0.0.0");
        return b.has("external")
                && a.number("external").equals(b.number("external"))
                && a.text("protocol", "tcp").equals(b.text("protocol", "tcp"))
                && address;
    }

    private static String says(Props port) {
        return "Error response from daemon: driver failed programming external connectivity: Bind for "
                + port.text("ip", "0.0.0.0") + ":" + port.text("external", "") + " failed: port is already allocated";
    }

    private static void volumesExist(Subject s) {
        List<String> names = new ArrayList<>();
        s.in().each("volumes").forEach(v -> v.text("volumeName").ifPresent(names::add));
        s.in().each("mounts").stream()
                .filter(m -> m.text("type", "").equals("volume"))
                .forEach(m -> m.text("source").ifPresent(names::add));
        names.stream()
                .filter(n -> s.world().all(Volumes.TYPE).stream()
                        .noneMatch(r -> r.in().text("name", r.id()).equals(n)))
                .forEach(n -> s.refuse(
                        "volumes",
                        "Error response from daemon: get " + n + ": no such volume",
                        "Refer to the volume's own name output; Docker itself would make an empty one that"
                                + " nobody manages."));
    }
}
