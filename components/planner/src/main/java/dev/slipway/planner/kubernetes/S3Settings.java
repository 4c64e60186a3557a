package dev.slipway.planner.kubernetes;

import dev.slipway.planner.files.StorageClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The S3-compatible storage that holds the app's buckets; a cluster has none of its own.
 *
 * @param endpoint URL without a trailing slash; default Amazon's for the region
 * @param region default eu-central-1
 * @param replicaRegion region of replicas; default eu-west-1
 * @param bucketNames real names of buckets that exist already, which the stack uses and whose settings it leaves alone
 * @param ranges address ranges of the endpoint when it is in a private network or in the cluster; empty: it is on the internet
 * @param accessKeySecret name of the secret that holds the access key id; default s3-access-key
 * @param secretKeySecret name of the secret that holds the secret key; default s3-secret-key
 */
public record S3Settings(
        Optional<String> endpoint,
        String region,
        String replicaRegion,
        Map<String, String> bucketNames,
        List<String> ranges,
        String accessKeySecret,
        String secretKeySecret) {
    public S3Settings {
        bucketNames = Map.copyOf(bucketNames);
        ranges = List.copyOf(ranges);
    }

    /** Amazon S3 in eu-central-1 with replicas in eu-west-1. */
    public static S3Settings defaults() {
        return new S3Settings(
                Optional.empty(), "eu-central-1", "eu-west-1", Map.of(), List.of(), "s3-access-key", "s3-secret-key");
    }

    /** The endpoint's URL, Amazon's own when none is set. */
    public String url() {
        return endpoint.orElse(amazon(region));
    }

    /** The endpoint's URL in another region: where an address names its region, the same with the other one's name. */
    public String url(String other) {
        return endpointIn(other).orElse(amazon(other));
    }

    /** Whether the store keeps objects in several storage classes. */
    boolean hasClasses() {
        return StorageClasses.known(endpoint);
    }

    /** The endpoint in another region; empty: Amazon's. */
    Optional<String> endpointIn(String other) {
        return endpoint.map(address -> address.replace(region, other));
    }

    private static String amazon(String region) {
        return "https://s3." + region + ".amazonaws.com";
    }
}
