package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.aws.ecs.ContainerDefinitions;
import dev.slipway.policies.packs.docker.DockerContainer;
import dev.slipway.policies.packs.kubernetes.PodSpec;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The environment variables of a workload, whatever it runs on, and the secrets that feed them. */
public final class Variables {
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String CONFIG = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET_VERSION = "aws:secretsmanager/secretVersion:SecretVersion";

    private Variables() {}

    /** Everything that carries variables. */
    public static List<String> types() {
        List<String> types = new ArrayList<>(DockerContainer.types());
        types.addAll(ContainerDefinitions.types());
        types.addAll(PodSpec.types());
        types.addAll(List.of(SECRET, CONFIG, SECRET_VERSION));
        return types;
    }

    /** Judges every variable by its name and value. The value may be sealed; checks look into it all the same. */
    public static Verdict each(ResourceView resource, BiFunction<String, PropertyView, Verdict> check) {
        if (resource.isA(DockerContainer.types().get(0))) {
            return resource.get("envs").each(entry -> assignment(entry, check));
        }
        if (resource.isA(SECRET, CONFIG)) {
            BiFunction<String, PropertyView, Verdict> decoding =
                    resource.isA(SECRET) ? (name, value) -> check.apply(name, decoded(value)) : check;
            return Verdict.all(fields(resource.get("stringData"), check), fields(resource.get("data"), decoding));
        }
        if (resource.isA(SECRET_VERSION)) {
            return resource.get("secretString").known(text -> fields(text.json(), check));
        }
        if (resource.isA(PodSpec.types().toArray(String[]::new))) {
            return PodSpec.containers(resource, container -> pairs(container, check));
        }
        return ContainerDefinitions.each(resource, container -> pairs(container, check));
    }

    private static Verdict pairs(PropertyView container, BiFunction<String, PropertyView, Verdict> check) {
        return container.get("environment").isSet()
                ? container.get("environment").each(pair -> pair(pair, check))
                : container.get("env").each(pair -> pair(pair, check));
    }

    private static Verdict pair(PropertyView pair, BiFunction<String, PropertyView, Verdict> check) {
        PropertyView value = pair.get("value");
        return value.isSet() ? check.apply(pair.get("name").text().orElse(""), value) : Verdict.pass();
    }

    private static Verdict fields(PropertyView object, BiFunction<String, PropertyView, Verdict> check) {
        return object.known(known -> Verdict.all(known.fields().entrySet().stream()
                .map(entry -> check.apply(entry.getKey(), entry.getValue()))
                .toList()));
    }

    /** Data in base64 as the text that it stands for, which would otherwise look long and random whatever it says; any other as it is. */
    public static PropertyView decoded(PropertyView value) {
        return value.reveal()
                .text()
                .flatMap(Variables::fromBase64)
                .map(Value.Text::new)
                .map(text -> PropertyView.of(value.path(), value.isSecret() ? new Value.Secret(text) : text))
                .orElse(value);
    }

    private static Optional<String> fromBase64(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Docker has a variable as one text, NAME=value. */
    private static Verdict assignment(PropertyView entry, BiFunction<String, PropertyView, Verdict> check) {
        String[] parts = entry.reveal().text().orElse("").split("=", 2);
        Value value = parts.length == 2 ? new Value.Text(parts[1]) : Value.absent();
        return check.apply(parts[0], PropertyView.of(entry.path(), entry.isSecret() ? new Value.Secret(value) : value));
    }
}
