package dev.slipway.planner.files;

import java.util.Optional;

/**
 * Script that makes a bucket at an S3-compatible store and sets what the app file says about it; running it again changes nothing.
 *
 * @param bucket real name of the bucket
 * @param region region it lies in
 * @param versioning whether overwritten objects are kept
 * @param replica its second copy; empty: none
 */
public record BucketScript(String bucket, String region, boolean versioning, Optional<Replica> replica) {
    /**
     * The second copy of a bucket.
     *
     * @param bucket real name
     * @param endpoint address of its store
     * @param region region it lies in
     */
    public record Replica(String bucket, String endpoint, String region) {}

    /** The script, for a POSIX shell with the AWS command line. */
    public String text() {
        StringBuilder script = new StringBuilder();
        script.append("#!/bin/sh\n# Makes the bucket and sets what the app file says about it.\nset -eu\n");
        make(script, "aws", bucket, region, versioning);
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
        replica.ifPresent(copy -> {
            script.append("at_replica() { aws --endpoint-url " + copy.endpoint() + " --region " + copy.region()
                    + " \"$@\"; }\n");
            // A copy that was overwritten by a broken original must still be there.
            make(script, "at_replica", copy.bucket(), copy.region(), true);
        });
        return script.toString();
    }

    private static void make(StringBuilder script, String aws, String name, String region, boolean versioning) {
        String location =
                region.equals("us-east-1") ? "" : " --create-bucket-configuration LocationConstraint=" + region;
        script.append(
                """
                if ! %1$s s3api head-bucket --bucket %2$s 2>/dev/null; then
                  %1$s s3api create-bucket --bucket %2$s%3$s
                fi
                """
                        .formatted(aws, name, location));
        if (versioning) {
            script.append(aws + " s3api put-bucket-versioning --bucket ")
                    .append(name)
                    .append(" --versioning-configuration Status=Enabled\n");
        }
        // Stores other than Amazon's may not know these two; they are closed without.
        script.append(aws + " s3api put-public-access-block --bucket ")
                .append(name)
                .append(" --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,")
                .append("BlockPublicPolicy=true,RestrictPublicBuckets=true || true\n");
        script.append(aws + " s3api put-bucket-encryption --bucket ")
                .append(name)
                .append(" --server-side-encryption-configuration ")
                .append(
                        "'{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"AES256\"}}]}' || true\n");
    }
}
