package dev.slipway.planner.vps;

import java.util.Optional;

/**
 * Where an app's buckets live: at a provider with the S3 interface, or in a container on the same host.
 *
 * @param endpoint address of the provider; empty: Amazon's of the region
 * @param region region that requests are signed for
 * @param selfHosted whether a store runs on the host itself; for dev, since backups beside their data are none
 */
public record ObjectStorage(Optional<String> endpoint, String region, boolean selfHosted) {
    /** Amazon's store in a region. */
    public static ObjectStorage amazon(String region) {
        return new ObjectStorage(Optional.empty(), region, false);
    }

    /** Another provider's store. */
    public static ObjectStorage at(String endpoint, String region) {
        return new ObjectStorage(Optional.of(endpoint), region, false);
    }

    /** A store in a container on the host. */
    public static ObjectStorage onHost() {
        return new ObjectStorage(Optional.of("http://storage:8333"), "us-east-1", true);
    }

    /** The address that clients use. */
    public String address() {
        return endpoint.orElse("https://s3." + region + ".amazonaws.com");
    }
}
