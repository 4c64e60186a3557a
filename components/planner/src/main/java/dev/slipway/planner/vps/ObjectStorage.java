package dev.slipway.planner.vps;

import dev.slipway.planner.files.StorageClasses;
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

    /** Whether it keeps objects in several storage classes, as Amazon does; most other stores know STANDARD and refuse the rest. */
    public boolean hasClasses() {
        return StorageClasses.known(endpoint);
    }

    /** Whether another region has another address, as with Amazon and with providers whose addresses name their regions. */
    public boolean regional() {
        return !selfHosted && address().contains(region);
    }

    /** The same provider's store in another region; the same store where its address names no region. */
    public ObjectStorage in(String other) {
        return selfHosted
                ? this
                : new ObjectStorage(endpoint.map(address -> address.replace(region, other)), other, false);
    }

    /**
     * The region that second copies go to when nobody names one: with Amazon, in the European Union or in the United States, another one of
     * the same law. Elsewhere nobody but the owner of the data can choose.
     */
    public Optional<String> secondRegion() {
        if (selfHosted || endpoint.isPresent()) {
            return Optional.empty();
        }
        return switch (region) {
            case "eu-central-1" -> Optional.of("eu-west-1");
            case "eu-west-1", "eu-west-3", "eu-north-1", "eu-south-1", "eu-south-2" -> Optional.of("eu-central-1");
            case "us-west-2" -> Optional.of("us-east-2");
            case "us-east-1", "us-east-2", "us-west-1" -> Optional.of("us-west-2");
            default -> Optional.empty();
        };
    }
}
