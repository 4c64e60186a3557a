package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.docker.DockerContainer;
import dev.slipway.policies.packs.kubernetes.PodSpec;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a stack puts into containers: uploads of Docker, also by way of a volume, and ConfigMaps and Secrets of Kubernetes. */
final class Scripts {
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";

    /** Files by the container, volume, ConfigMap or Secret that holds them, and then by name. */
    private final Map<String, Map<String, String>> byPlace = new HashMap<>();

    private Scripts() {}

    /** Of the whole stack; found out once. */
    static Scripts of(StackView stack) {
        return stack.once("files in containers", Scripts.class, Scripts::read);
    }

    private static Scripts read(StackView stack) {
        Scripts scripts = new Scripts();
        for (ResourceView container : stack.ofType(DockerContainer.types().toArray(String[]::new))) {
            Map<String, String> files = new LinkedHashMap<>();
            for (PropertyView upload : container.get("uploads").items()) {
                String file = upload.get("file").text().orElse("");
                String content = upload.get("content").reveal().text().orElse("");
                files.put(file.substring(file.lastIndexOf('/') + 1), content);
            }
            if (!files.isEmpty()) {
                scripts.add(container.urn(), files);
                volumes(container).forEach(volume -> scripts.add(volume, files));
            }
        }
        for (ResourceView held : stack.ofType(CONFIG_MAP, SECRET)) {
            Map<String, String> files = new LinkedHashMap<>();
            texts(held.get("stringData"), files);
            texts(held.get("data"), files);
            if (held.isA(SECRET)) {
                files.replaceAll((name, text) -> decoded(text));
            }
            scripts.add(held.urn(), files);
            held.get("metadata", "name").text().ifPresent(name -> scripts.add(held.type() + " " + name, files));
        }
        return scripts;
    }

    private void add(String place, Map<String, String> files) {
        byPlace.computeIfAbsent(place, it -> new LinkedHashMap<>()).putAll(files);
    }

    private static void texts(PropertyView object, Map<String, String> files) {
        object.fields().forEach((name, text) -> text.reveal().text().ifPresent(content -> files.put(name, content)));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The commands together with those of every script that they start, and that these start. */
    String withScripts(ResourceView workload, String commands) {
        Map<String, String> left = new LinkedHashMap<>();
        places(workload).forEach(place -> left.putAll(byPlace.getOrDefault(place, Map.of())));
        StringBuilder all = new StringBuilder(commands);
        List<String> found = List.of(commands);
        while (!found.isEmpty() && !left.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String name : List.copyOf(left.keySet())) {
                if (found.stream().anyMatch(text -> text.contains(name))) {
                    next.add(left.remove(name));
                }
            }
            next.forEach(script -> all.append('\n').append(script));
            found = next;
        }
        return all.toString();
    }

    private static Set<String> places(ResourceView workload) {
        Set<String> places = new HashSet<>();
        places.add(workload.urn());
        if (workload.isA(DockerContainer.types().get(0))) {
            places.addAll(volumes(workload));
            return places;
        }
        places.addAll(workload.edges().byProperty().getOrDefault("spec", Set.of()));
        for (PropertyView volume : PodSpec.of(workload).get("volumes").items()) {
            Stream.concat(Stream.of(volume), volume.get("projected", "sources").items().stream())
                    .forEach(source -> {
                        source.get("configMap", "name").texts().forEach(name -> places.add(CONFIG_MAP + " " + name));
                        source.get("secret", "secretName").texts().forEach(name -> places.add(SECRET + " " + name));
                        source.get("secret", "name").texts().forEach(name -> places.add(SECRET + " " + name));
                    });
        }
        return places;
    }

    /** The volumes of a Docker container, by name and by what they come from. */
    static Set<String> volumes(ResourceView container) {
        Set<String> volumes = new HashSet<>();
        for (String property : List.of("mounts", "volumes")) {
            volumes.addAll(container.edges().byProperty().getOrDefault(property, Set.of()));
        }
        container
                .get("mounts")
                .items()
                .forEach(mount -> volumes.addAll(mount.get("source").texts()));
        container.get("volumes").items().forEach(volume -> {
            volumes.addAll(volume.get("volumeName").texts());
            volumes.addAll(volume.get("hostPath").texts());
        });
        return volumes;
    }
}
