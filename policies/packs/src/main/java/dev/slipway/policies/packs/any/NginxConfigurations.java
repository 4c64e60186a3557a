package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.docker.DockerContainer;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The nginx configurations among what containers are given: files uploaded to Docker, and ConfigMaps. */
final class NginxConfigurations {
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final Pattern NGINX = Pattern.compile("\\bserver\\s*\\{");
    private static final Pattern TLS_SERVER = Pattern.compile("(?m)^\\s*listen\\s[^;]*\\bssl\\b");

    private NginxConfigurations() {}

    /** Everything that carries configurations. */
    static List<String> types() {
        List<String> types = new ArrayList<>(DockerContainer.types());
        types.add(CONFIG_MAP);
        return types;
    }

    /** Judges every configuration by its text, which may hold secrets: a message must not show it. */
    static Verdict each(ResourceView resource, BiFunction<PropertyView, String, Verdict> check) {
        List<Verdict> verdicts = new ArrayList<>();
        for (PropertyView file : files(resource)) {
            verdicts.add(file.known(known -> known.reveal()
                    .text()
                    .filter(text -> NGINX.matcher(text).find())
                    .map(text -> check.apply(known, text))
                    .orElseGet(() -> Verdict.notApplicable("no nginx configuration"))));
        }
        return verdicts.isEmpty() ? Verdict.notApplicable("no configuration") : Verdict.all(verdicts);
    }

    /** Judges the configurations that serve TLS. */
    static Verdict eachWithTls(ResourceView resource, BiFunction<PropertyView, String, Verdict> check) {
        return each(
                resource,
                (file, text) -> TLS_SERVER.matcher(text).find()
                        ? check.apply(file, text)
                        : Verdict.notApplicable("no server of it speaks TLS"));
    }

    private static List<PropertyView> files(ResourceView resource) {
        return resource.isA(CONFIG_MAP)
                ? List.copyOf(resource.get("data").fields().values())
                : resource.get("uploads").items().stream()
                        .map(upload -> upload.get("content"))
                        .toList();
    }
}
