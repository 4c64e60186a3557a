package dev.slipway.sandbox.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.knowledge.Place;
import dev.slipway.sandbox.schema.Refusal;
import dev.slipway.sandbox.schema.Suggestion;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffResponse;

/** A provider's own configuration: region, host, cluster. */
final class Configuration {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The regions that every account has or may switch on. */
    static final Set<String> REGIONS = Set.of(
            "af-south-1",
            "ap-east-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-south-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-7",
            "ca-central-1",
            "ca-west-1",
            "cn-north-1",
            "cn-northwest-1",
            "eu-central-1",
            "eu-central-2",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "il-central-1",
            "me-central-1",
            "me-south-1",
            "mx-central-1",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-gov-east-1",
            "us-gov-west-1",
            "us-west-1",
            "us-west-2");

    /** The keys of providers that refuse any other; the one of Kubernetes does not. */
    private static final Map<String, Class<?>> KEYS =
            Map.of("aws", com.pulumi.aws.ProviderArgs.class, "docker", com.pulumi.docker.ProviderArgs.class);

    /** What the engine adds to a provider's own keys. */
    private static final Set<String> OF_THE_ENGINE = Set.of("version", "pluginDownloadURL");

    private final TypeCatalogue types;

    Configuration(TypeCatalogue types) {
        this.types = types;
    }

    List<Refusal> check(String urn, Map<String, Object> news) {
        List<Refusal> refusals = new ArrayList<>(unknownKeys(pack(urn), news));
        if (!pack(urn).equals("aws")) {
            return refusals;
        }
        Object region = Secret.reveal(news.getOrDefault("region", ""));
        if (region == Unknown.VALUE) {
            return refusals;
        }
        if (region.equals("")) {
            refusals.add(new Refusal(
                    "region",
                    "Missing required configuration key \"aws:region\": the region where AWS operations will take place."
                            + " Set it with 'pulumi config set aws:region eu-central-1' or on the provider."));
        } else if (!REGIONS.contains(region.toString())) {
            String meant = Suggestion.nearest(region.toString(), REGIONS)
                    .map(s -> " Did you mean '" + s + "'?")
                    .orElse("");
            refusals.add(new Refusal("region", "invalid AWS Region: " + region + "." + meant));
        }
        return refusals;
    }

    private List<Refusal> unknownKeys(String pack, Map<String, Object> news) {
        if (!KEYS.containsKey(pack)) {
            return List.of();
        }
        Set<String> known = types.properties(KEYS.get(pack)).keySet();
        return news.keySet().stream()
                .filter(key -> !known.contains(key) && !OF_THE_ENGINE.contains(key) && !key.startsWith("__"))
                .map(key -> new Refusal(
                        key,
                        "could not validate provider configuration: Invalid or unknown key. Check `pulumi config get "
                                + pack + ":" + key + "`."
                                + Suggestion.nearest(key, known)
                                        .map(meant -> " Did you mean '" + pack + ":" + meant + "'?")
                                        .orElse("")))
                .toList();
    }

    private static String pack(String urn) {
        String[] parts = urn.split("::", 4);
        return parts.length > 2 ? parts[2].replace("pulumi:providers:", "") : "";
    }

    DiffResponse diff(String urn, Map<String, Object> olds, Map<String, Object> news) {
        String pack = pack(urn);
        DiffResponse.Builder response = DiffResponse.newBuilder();
        if (olds.isEmpty() || olds.equals(news)) {
            return response.setChanges(DiffResponse.DiffChanges.DIFF_NONE).build();
        }
        response.setChanges(DiffResponse.DiffChanges.DIFF_SOME);
        if (!Values.hasUnknown(news)
                && !Place.of(pack, parsed(olds))
                        .scope()
                        .equals(Place.of(pack, parsed(news)).scope())) {
            response.addReplaces(pack.equals("aws") ? "region" : pack.equals("docker") ? "host" : "kubeconfig");
        }
        return response.build();
    }

    Map<String, Object> read(ConfigureRequest request) {
        Map<String, Object> config = new LinkedHashMap<>();
        if (request.hasArgs()) {
            config.putAll(parsed(Values.decode(request.getArgs())));
        }
        config.values().removeIf(value -> value == Unknown.VALUE);
        return config;
    }

    /** Structured settings come as JSON in a string. */
    private static Map<String, Object> parsed(Map<String, Object> args) {
        Map<String, Object> config = new LinkedHashMap<>();
        args.forEach((key, value) ->
                config.put(key, Secret.reveal(value) instanceof String text ? json(text) : Values.bare(value)));
        return config;
    }

    private static Object json(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
