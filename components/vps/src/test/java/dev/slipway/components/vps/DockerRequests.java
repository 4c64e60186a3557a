package dev.slipway.components.vps;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what was registered for the docker provider into the words of Docker's own interface, as the provider does. */
final class DockerRequests {
    private static final long MIB = 1024L * 1024;

    private DockerRequests() {}

    /** Body of {@code POST /networks/create}. */
    static Map<String, Object> network(Map<String, Object> inputs) {
        Map<String, Object> options = new LinkedHashMap<>();
        map(inputs, "options").forEach((name, value) -> options.put(name, String.valueOf(value)));
        return body(
                "CheckDuplicate", true,
                "Driver", inputs.getOrDefault("driver", "bridge"),
                "Internal", inputs.getOrDefault("internal", false),
                "Options", options,
                "Labels", labels(inputs));
    }

    /** Body of {@code POST /volumes/create}. */
    static Map<String, Object> volume(Map<String, Object> inputs) {
        return body("Driver", inputs.getOrDefault("driver", "local"), "Labels", labels(inputs));
    }

    /** Body of {@code POST /containers/create}. */
    static Map<String, Object> container(Map<String, Object> inputs, String image, Map<String, String> hostPaths) {
        Map<String, Object> body = body(
                "Image", image,
                "User", inputs.getOrDefault("user", ""),
                "Env", list(inputs, "envs"),
                "Labels", labels(inputs),
                "StopSignal", inputs.getOrDefault("stopSignal", "SIGTERM"),
                "HostConfig", hostConfig(inputs, hostPaths));
        if (inputs.get("stopTimeout") instanceof Number seconds) {
            body.put("StopTimeout", seconds.intValue());
        }
        if (inputs.containsKey("entrypoints")) {
            body.put("Entrypoint", inputs.get("entrypoints"));
        }
        if (inputs.containsKey("command")) {
            body.put("Cmd", inputs.get("command"));
        }
        Map<String, Object> check = map(inputs, "healthcheck");
        if (!check.isEmpty()) {
            body.put(
                    "Healthcheck",
                    body(
                            "Test", check.get("tests"),
                            "Interval", nanos(check.get("interval")),
                            "Timeout", nanos(check.get("timeout")),
                            "StartPeriod", nanos(check.get("startPeriod")),
                            "Retries", number(check.get("retries"))));
        }
        Map<String, Object> exposed = new LinkedHashMap<>();
        for (Map<String, Object> port : maps(inputs, "ports")) {
            exposed.put(number(port.get("internal")) + "/tcp", Map.of());
        }
        body.put("ExposedPorts", exposed);
        return body;
    }

    private static Map<String, Object> hostConfig(Map<String, Object> inputs, Map<String, String> hostPaths) {
        Map<String, Object> capabilities = map(inputs, "capabilities");
        Map<String, Object> host = body(
                "ReadonlyRootfs", inputs.getOrDefault("readOnly", false),
                "Init", inputs.getOrDefault("init", false),
                "CapDrop", list(capabilities, "drops"),
                "CapAdd", list(capabilities, "adds"),
                "SecurityOpt", list(inputs, "securityOpts"),
                "Memory", number(inputs.get("memory")) * MIB,
                "MemorySwap", number(inputs.get("memorySwap")) * MIB,
                "CpuShares", number(inputs.get("cpuShares")),
                "Tmpfs", map(inputs, "tmpfs"),
                "LogConfig", body("Type", inputs.get("logDriver"), "Config", map(inputs, "logOpts")),
                "RestartPolicy", body("Name", inputs.get("restart")));
        host.put(
                "Ulimits",
                maps(inputs, "ulimits").stream()
                        .map(it -> body(
                                "Name", it.get("name"), "Soft", number(it.get("soft")), "Hard", number(it.get("hard"))))
                        .toList());
        host.put(
                "Mounts",
                maps(inputs, "mounts").stream().map(it -> mount(it, hostPaths)).toList());
        Map<String, Object> bindings = new LinkedHashMap<>();
        for (Map<String, Object> port : maps(inputs, "ports")) {
            bindings.put(
                    number(port.get("internal")) + "/tcp",
                    List.of(Map.of("HostPort", Long.toString(number(port.get("external"))))));
        }
        host.put("PortBindings", bindings);
        if (inputs.get("networkMode") != null) {
            host.put("NetworkMode", inputs.get("networkMode"));
        }
        return host;
    }

    private static Map<String, Object> mount(Map<String, Object> mount, Map<String, String> hostPaths) {
        String source = String.valueOf(mount.get("source"));
        Map<String, Object> body = body(
                "Type", mount.get("type"),
                "Source", hostPaths.getOrDefault(source, source),
                "Target", mount.get("target"),
                "ReadOnly", mount.getOrDefault("readOnly", false));
        Map<String, Object> volume = map(mount, "volumeOptions");
        if (!volume.isEmpty()) {
            body.put("VolumeOptions", body("NoCopy", volume.getOrDefault("noCopy", false)));
        }
        return body;
    }

    /** Bodies of {@code POST /networks/NAME/connect} by network. */
    static Map<String, Map<String, Object>> connections(Map<String, Object> inputs, String container) {
        Map<String, Map<String, Object>> connections = new LinkedHashMap<>();
        for (Map<String, Object> network : maps(inputs, "networksAdvanced")) {
            connections.put(
                    String.valueOf(network.get("name")),
                    body("Container", container, "EndpointConfig", body("Aliases", list(network, "aliases"))));
        }
        return connections;
    }

    /** Files that are copied in, by path. */
    static Map<String, byte[]> uploads(Map<String, Object> inputs) {
        return maps(inputs, "uploads").stream()
                .collect(Collectors.toMap(it -> String.valueOf(it.get("file")), it -> String.valueOf(it.get("content"))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** A tar archive of one file, its folders made by Docker. */
    static byte[] tar(String path, byte[] content) {
        return tar(Map.of(path, content));
    }

    /** The same of several files. */
    static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        files.forEach((path, content) -> {
            archive.writeBytes(header(path, content.length));
            archive.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        });
        archive.writeBytes(new byte[1024]);
        return archive.toByteArray();
    }

    private static byte[] header(String path, int size) {
        byte[] header = new byte[512];
        put(header, 0, path.replaceFirst("^/", ""));
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, String.format(Locale.ROOT, "%011o\0", size));
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static Map<String, String> labels(Map<String, Object> inputs) {
        Map<String, String> labels = new LinkedHashMap<>();
        maps(inputs, "labels")
                .forEach(it -> labels.put(String.valueOf(it.get("label")), String.valueOf(it.get("value"))));
        return labels;
    }

    private static Map<String, Object> body(Object... pairs) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return body;
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** A duration of Go's in whole seconds or minutes, as the plan writes them. */
    private static long nanos(Object value) {
        Matcher parts = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?").matcher(String.valueOf(value));
        if (!parts.matches()) {
            throw new AssertionError("no duration of Go's: " + value);
        }
        long seconds = 0;
        for (int i = 1; i <= 3; i++) {
            seconds = seconds * 60 + (parts.group(i) == null ? 0 : Long.parseLong(parts.group(i)));
        }
        return seconds * 1_000_000_000L;
    }

    private static List<Object> list(Map<String, Object> inputs, String key) {
        List<Object> list = new ArrayList<>();
        if (inputs.get(key) instanceof Iterable<?> items) {
            items.forEach(list::add);
        }
        return list;
    }

    private static Map<String, Object> map(Map<String, Object> inputs, String key) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (inputs.get(key) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }

    private static List<Map<String, Object>> maps(Map<String, Object> inputs, String key) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (Object item : list(inputs, key)) {
            Map<String, Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((name, value) -> map.put(String.valueOf(name), value));
            maps.add(map);
        }
        return maps;
    }
}
