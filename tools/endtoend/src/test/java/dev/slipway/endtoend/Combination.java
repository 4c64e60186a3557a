package dev.slipway.endtoend;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One app on one target in one environment, with the configuration a team would give it. */
record Combination(String app, String target, String environment) {
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "vps", Map.of("slipway:host", "ssh://deploy@203.0.113.10"),
            "aws",
                    Map.of(
                            "aws:region",
                            "eu-central-1",
                            "slipway:replicaRegion",
                            "eu-west-1",
                            "slipway:hostedZoneId",
                            "Z0123456789ABCDEFGHIJ"),
            "kubernetes", Map.of("slipway:certificateIssuer", "letsencrypt", "slipway:operators", "cert-manager"));

    static Stream<Combination> all(String app) {
        return Stream.of("vps", "aws", "kubernetes")
                .flatMap(target -> Stream.of("dev", "prod").map(it -> new Combination(app, target, it)));
    }

    String stack() {
        return app + "-" + target + "-" + environment;
    }

    /** Commands that make the stack with its configuration and secrets. */
    String setUp() {
        Stream<String> common = Stream.of(
                "pulumi stack init " + stack(),
                set("slipway:app", "apps/" + app + "/app.yaml"),
                set("slipway:target", target),
                set("slipway:environment", environment),
                set("slipway:domain", app + ".example.com"));
        Stream<String> needed = NEEDED.get(target).entrySet().stream().map(it -> set(it.getKey(), it.getValue()));
        return Stream.of(common, needed, Stream.of("./slipway secrets init -s " + stack()))
                .flatMap(it -> it)
                .collect(Collectors.joining(" && "));
    }

    String set(String key, String value) {
        return String.join(" ", List.of("pulumi", "config", "set", key, value, "-s", stack()));
    }

    @Override
    public String toString() {
        return app + " on " + target + ", " + environment;
    }
}
