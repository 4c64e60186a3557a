package dev.slipway.planner.vps;

import dev.slipway.model.ReplicaMode;
import dev.slipway.planner.RequiredSecrets;
import java.util.Optional;

/**
 * The second copy of a bucket.
 *
 * @param bucket real name
 * @param endpoint address of its store
 * @param region region it lies in
 * @param mode whether deletions are followed
 * @param accessKeySecret name of the secret that holds the access key of its store
 * @param secretKeySecret name of the secret that holds the secret key
 * @param copying what brings it up to date; empty: the application does
 */
public record ReplicaPlan(
        String bucket,
        String endpoint,
        String region,
        ReplicaMode mode,
        String accessKeySecret,
        String secretKeySecret,
        Optional<SchedulePlan> copying) {
    /** Whether the stack makes it; one with another provider is there already. */
    boolean ours() {
        return accessKeySecret.equals(RequiredSecrets.STORAGE_ACCESS_KEY);
    }
}
