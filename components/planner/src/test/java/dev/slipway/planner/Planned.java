package dev.slipway.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An application as it was planned for one target. Read from the reviewed plans beside the app files, which the golden tests hold to what the
 * planners make.
 *
 * @param target vps, aws or kubernetes
 * @param plan the whole plan
 */
record Planned(String target, JsonNode plan) {
    static final List<String> TARGETS = List.of("vps", "aws", "kubernetes");

    /** The plans for all targets. */
    static Stream<Planned> everywhere(String app, String environment) {
        return TARGETS.stream().map(target -> of(app, target, environment));
    }

    static Planned of(String app, String target, String environment) {
        Path file = Path.of("../../apps", app, "plans", target + "-" + environment + ".json");
        try {
            return new Planned(target, JsonMapper.builder().build().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service or worker. */
    PlannedPart part(String name) {
        return Stream.of("services", "workers")
                .flatMap(list -> elements(plan.path(list)))
                .filter(it -> isNamed(it, name))
                .findFirst()
                .map(it -> new PlannedPart(this, it))
                .orElseThrow();
    }

    /** An element of a list of the plan, by name. */
    JsonNode named(String list, String name) {
        return elements(plan.path(list))
                .filter(it -> isNamed(it, name))
                .findFirst()
                .orElseThrow();
    }

    /** Names of a list of the plan. */
    List<String> names(String list) {
        return elements(plan.path(list))
                .map(it -> it.path(it.has("key") ? "key" : "name").asText())
                .toList();
    }

    /** The names of the alarms, as the app file writes them or as AWS does: in lower case with hyphens. */
    List<String> alarms() {
        JsonNode alarms = target.equals("vps") ? plan.path("monitoring").path("alarms") : plan.path("alarms");
        return elements(alarms)
                .map(it -> it.isTextual() ? it.asText() : it.path("name").asText())
                .toList();
    }

    boolean hasAlarm(String name) {
        String spoken = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return alarms().stream().anyMatch(it -> it.equals(name) || it.contains(spoken));
    }

    /** Text of all configuration files of a container or the app's own nginx. */
    String nginx() {
        return target.equals("vps")
                ? file(plan.path("gateway").path("container"), "/config/nginx.conf")
                : configuration("gateway-config", "nginx.conf");
    }

    /** A file of a Kubernetes configuration. */
    String configuration(String map, String file) {
        return named("configMaps", map).path("data").path(file).asText();
    }

    static String file(JsonNode container, String path) {
        return elements(container.path("files"))
                .filter(it -> it.path("path").asText().equals(path))
                .map(it -> it.path("content").asText())
                .findFirst()
                .orElseThrow();
    }

    boolean isOn(String other) {
        return target.equals(other);
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(list.elements(), Spliterator.ORDERED), false);
    }

    private static boolean isNamed(JsonNode node, String name) {
        return node.path("name").asText().equals(name)
                || node.path("key").asText().equals(name);
    }

    @Override
    public String toString() {
        return target;
    }
}
