package dev.slipway.planner.files;

import dev.slipway.model.Value;
import java.util.Optional;

/**
 * Configuration of rclone for one S3-compatible store, named {@code store}.
 *
 * @param endpoint address of the store; empty: Amazon's of the region
 * @param region region that requests are signed for
 * @param accessKeySecret name of the secret that holds the access key
 * @param secretKeySecret name of the secret that holds the secret key
 */
public record RcloneConfig(Optional<String> endpoint, String region, String accessKeySecret, String secretKeySecret) {
    /** The text of rclone.conf. */
    public Value file() {
        return remote(new FileText(), "store").toValue();
    }

    /** The text of an rclone.conf that knows a second store, named {@code replica}, too. */
    public Value file(RcloneConfig replica) {
        return replica.remote(remote(new FileText(), "store"), "replica").toValue();
    }

    private FileText remote(FileText file, String name) {
        file.line("[" + name + "]")
                .line("type = s3")
                .line("provider = " + (endpoint.isPresent() ? "Other" : "AWS"))
                .line("region = " + region);
        endpoint.ifPresent(address -> file.line("endpoint = " + address));
        return file.text("access_key_id = ")
                .secret(accessKeySecret)
                .line("")
                .text("secret_access_key = ")
                .secret(secretKeySecret)
                .line("");
    }
}
