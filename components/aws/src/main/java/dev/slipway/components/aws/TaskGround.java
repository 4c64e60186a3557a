package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.components.common.ValueResolver;
import java.util.Map;
import java.util.Optional;

/**
 * What every task needs beside its plan.
 *
 * @param account where it runs
 * @param key encrypts logs and secrets
 * @param values resolves references in variables and permissions
 * @param secret the task's own secret, when it has one
 * @param volumes volumes that outlive the task, by their key
 */
public record TaskGround(
        AwsAccount account,
        Output<String> key,
        ValueResolver values,
        Optional<AwsSecret> secret,
        Map<String, AwsVolume> volumes) {
    public TaskGround {
        volumes = Map.copyOf(volumes);
    }

    AwsVolume volume(String volume) {
        return Optional.ofNullable(volumes.get(volume))
                .orElseThrow(() -> new IllegalArgumentException("nobody gives the task a volume " + volume));
    }
}
