package dev.slipway.planner.files;

import java.util.Optional;

/**
 * Script that makes a bucket at an S3-compatible store and sets what the app file says about it; running it again changes nothing.
 *
 * @param bucket real name of the bucket
 * @param region region it lies in
 * @param versioning whether overwritten objects are kept
 * @param replica real name of its second copy; empty: none
 */
public record BucketScript(String bucket, String region, boolean versioning, Optional<String> replica) {
    /** The script, for a POSIX shell with the AWS command line. */
    public String text() {
        StringBuilder script = new StringBuilder();
        script.append("#!/bin/sh\n# Makes the bucket and sets what the app file says about it.\nset -eu\n");
        make(script, bucket);
        script.append(
                """
                if [ -s /config/lifecycle.json ]; then
                  aws s3api put-bucket-lifecycle-configuration --bucket %1$s --lifecycle-configuration file:///config/lifecycle.json
                fi
                if [ -s /config/cors.json ]; then
                  aws s3api put-bucket-cors --bucket %1$s --cors-configuration file:///config/cors.json
                fi
                """
                        .formatted(bucket));
        replica.ifPresent(copy -> make(script, copy));
        return script.toString();
    }

    private void make(StringBuilder script, String name) {
        String location =
                region.equals("us-east-1") ? "" : " --create-bucket-configuration LocationConstraint=" + region;
        script.append(
                """
                if ! aws s3api head-bucket --bucket %1$s 2>/dev/null; then
                  aws s3api create-bucket --bucket %1$s%2$s
                fi
                """
                        .formatted(name, location));
        if (versioning) {
            script.append("aws s3api put-bucket-versioning --bucket ")
                    .append(name)
                    .append(" --versioning-configuration Status=Enabled\n");
        }
        // Stores other than Amazon's may not know these two; they are closed without.
        script.append("aws s3api put-public-access-block --bucket ")
                .append(name)
                .append(" --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,")
                .append("BlockPublicPolicy=true,RestrictPublicBuckets=true || true\n");
        script.append("aws s3api put-bucket-encryption --bucket ")
                .append(name)
                .append(" --server-side-encryption-configuration ")
                .append(
                        "'{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"AES256\"}}]}' || true\n");
    }
}
