package dev.slipway.components.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Terraform's names of what Pulumi calls otherwise: snake case, singular blocks, and a few names of their own. */
final class TerraformNames {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("aws:lb/loadBalancer:LoadBalancer", "aws_lb"),
            Map.entry("aws:rds/instance:Instance", "aws_db_instance"),
            Map.entry(
                    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
                    "aws_db_instance_automated_backups_replication"),
            Map.entry("aws:rds/subnetGroup:SubnetGroup", "aws_db_subnet_group"),
            Map.entry("aws:rds/parameterGroup:ParameterGroup", "aws_db_parameter_group"),
            Map.entry("aws:s3/bucketObjectv2:BucketObjectv2", "aws_s3_object"),
            Map.entry(
                    "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                    "aws_s3_bucket_replication_configuration"));

    private static final Map<String, String> MODULES =
            Map.of("servicediscovery", "service_discovery", "amp", "prometheus");

    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "name", List.of("alarm_name", "dashboard_name", "function_name"),
            "role", List.of("role_arn"),
            "topic", List.of("topic_arn"),
            "function", List.of("function_name"),
            "cacheNodeType", List.of("node_type"));

    private TerraformNames() {}

    /**
     * The resource type of a Pulumi token.
     *
     * @throws IllegalArgumentException when the provider knows none of the names it could have
     */
    static String type(String token, Predicate<String> known) {
        String special = TYPES.get(token);
        if (special != null) {
            return special;
        }
        String[] parts = token.split("[:/]", -1);
        String module = MODULES.getOrDefault(parts[1], parts[1]);
        String resource = snake(parts[2]).replaceAll("_v2$", "");
        return List.of("aws_" + module + "_" + resource, "aws_" + resource).stream()
                .filter(known)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the provider has no resource for " + token));
    }

    /** The argument or block of a Pulumi property, when the provider has one. */
    static Optional<String> argument(String property, Predicate<String> known) {
        String snake = snake(property);
        List<String> candidates = new ArrayList<>(List.of(snake));
        if (snake.endsWith("ies")) {
            candidates.add(snake.substring(0, snake.length() - 3) + "y");
        }
        if (snake.endsWith("es")) {
            candidates.add(snake.substring(0, snake.length() - 2));
        }
        if (snake.endsWith("s")) {
            candidates.add(snake.substring(0, snake.length() - 1));
        }
        candidates.addAll(ARGUMENTS.getOrDefault(property, List.of()));
        return candidates.stream().filter(known).findFirst();
    }

    static String snake(String camel) {
        return camel.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
