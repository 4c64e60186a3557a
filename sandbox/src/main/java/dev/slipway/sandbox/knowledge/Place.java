package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.value.Props;
import java.util.Map;
import java.util.Optional;

/**
 * Where a provider instance works, as its configuration says.
 *
 * @param pack the provider package
 * @param scope the AWS region, the Docker host or the Kubernetes cluster
 * @param account the AWS account
 * @param config the provider's configuration
 */
public record Place(String pack, String scope, String account, Map<String, Object> config) {
    /** The account in which every sandbox works. */
    public static final String ACCOUNT = "123456789012";

    /** What lives outside of regions. */
    public static final String GLOBAL = "global";

    /** Reads a provider's configuration. */
    public static Place of(String pack, Map<String, Object> config) {
        Props props = Props.of(config);
        String scope =
                switch (pack) {
                    case "aws" -> props.text("region", "us-east-1");
                    case "docker" -> props.text("host", "local");
                    default -> cluster(props);
                };
        return new Place(pack, scope, ACCOUNT, config);
    }

    private static String cluster(Props props) {
        Optional<String> named = props.text("context").or(() -> props.text("cluster"));
        // A kubeconfig holds credentials: only a hash of it names the cluster.
        return named.or(() -> props.text("kubeconfig").map(text -> "cluster-" + Hashes.hex(text, 8)))
                .orElse("default");
    }

    /** The AWS partition of the region. */
    public String partition() {
        return scope.startsWith("cn-") ? "aws-cn" : scope.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
