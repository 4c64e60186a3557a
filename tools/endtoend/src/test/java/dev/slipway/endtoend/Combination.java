package dev.slipway.endtoend;

import java.util.Map;
import java.util.TreeMap;
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

    boolean isProd() {
        return environment.equals("prod");
    }

    String stack() {
        return app + "-" + target + "-" + environment;
    }

    /** Commands that make the stack with its configuration and secrets. */
    String setUp() {
        Map<String, String> config = new TreeMap<>(NEEDED.get(target));
        config.put("slipway:app", "apps/" + app + "/app.yaml");
        config.put("slipway:target", target);
        config.put("slipway:environment", environment);
        config.put("slipway:domain", app + ".example.com");
        String values = config.entrySet().stream()
                .map(it -> "--plaintext " + it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(" "));
        return String.join(
                " && ",
                "pulumi stack init " + stack(),
                "pulumi config set-all " + values + " -s " + stack(),
                "./slipway secrets init -s " + stack());
    }

    @Override
    public String toString() {
        return app + " on " + target + ", " + environment;
    }
}
