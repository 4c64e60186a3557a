package dev.slipway.planner.files;

import dev.slipway.model.Bucket;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Script that makes a bucket at an S3-compatible store and sets what the app file says about it; running it again changes nothing, and no
 * run touches an object. What a store does not know, it says so and goes on; what it forbids ends the run. What the app file no longer
 * has is taken away: rules are stated whole, and versioning is suspended, which leaves the versions that are there.
 *
 * @param bucket real name of the bucket
 * @param region region it lies in
 * @param versioning whether overwritten objects are kept
 * @param replica its second copy; empty: none
 */
public record BucketScript(String bucket, String region, boolean versioning, Optional<Replica> replica) {
    /** Path the script is expected at. */
    public static final String PATH = "/config/bucket.sh";

    /**
     * What a plan notes of a bucket that the script makes.
     *
     * @param runner who runs it
     */
    public static PlanNote note(String runner, String bucket) {
        return PlanNote.emulated(
                "buckets",
                "a " + runner + " makes " + bucket
                        + " and sets versioning, lifecycle, CORS, encryption and closed access"
                        + " by the S3 interface; what a store does not know, the " + runner + "'s log says");
    }

    private static final String LIFECYCLE = "/config/lifecycle.json";
    private static final String CORS = "/config/cors.json";

    /**
     * The second copy of a bucket.
     *
     * @param bucket real name
     * @param endpoint address of its store
     * @param region region it lies in
     */
    public record Replica(String bucket, String endpoint, String region) {}

    /**
     * The files beside the script, by path, as far as the bucket needs them.
     *
     * @param transitions whether the store has classes that objects can move to
     */
    public static Map<String, String> files(Bucket bucket, boolean transitions) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(LIFECYCLE, BucketRules.lifecycle(bucket, transitions));
        files.put(CORS, BucketRules.cors(bucket));
        files.values().removeIf(String::isEmpty);
        return files;
    }

    /**
     * The credentials file of the AWS command line.
     *
     * @param accessKey name of the secret that holds the access key id
     * @param secretKey name of the secret that holds the secret key
     */
    public static Value credentials(String accessKey, String secretKey) {
        return new FileText()
                .line("[default]")
                .text("aws_access_key_id = ")
                .secret(accessKey)
                .line("")
                .text("aws_secret_access_key = ")
                .secret(secretKey)
                .line("")
                .toValue();
    }

    /** The script, for a POSIX shell with the AWS command line. */
    @SuppressWarnings("OrphanedFormatString") // the format is the shell's printf's
    public String text() {
        StringBuilder script = new StringBuilder(
                """
                #!/bin/sh
                # Makes the bucket and sets what the app file says about it.
                set -eu
                # Not every store has every setting: what it does not know is said, any other refusal ends the run.
                where_known() {
                  if answer=$("$@" 2>&1); then return 0; fi
                  case $answer in
                    *NoSuchLifecycleConfiguration* | *NoSuchCORSConfiguration*) ;;
                    *NotImplemented* | *MethodNotAllowed* | *UnsupportedOperation*) echo "this store has no $3, so it is not set" >&2 ;;
                    *) echo "$answer" >&2; return 1 ;;
                  esac
                }
                """);
        make(script, "aws", bucket, region, versioning);
        script.append(
                """
                if [ -s %2$s ]; then
                  where_known aws s3api put-bucket-lifecycle-configuration --bucket %1$s --lifecycle-configuration file://%2$s
                else
                  where_known aws s3api delete-bucket-lifecycle --bucket %1$s
                fi
                if [ -s %3$s ]; then
                  where_known aws s3api put-bucket-cors --bucket %1$s --cors-configuration file://%3$s
                else
                  where_known aws s3api delete-bucket-cors --bucket %1$s
                fi
                """
                        .formatted(bucket, LIFECYCLE, CORS));
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
                if ! %1$s s3api head-bucket --bucket %2$s >/dev/null 2>&1; then
                  %1$s s3api create-bucket --bucket %2$s%3$s
                fi
                """
                        .formatted(aws, name, location));
        String set = "where_known " + aws + " s3api put-bucket-versioning --bucket " + name
                + " --versioning-configuration Status=";
        if (versioning) {
            script.append(set).append("Enabled\n");
        } else {
            // A bucket that never kept versions stays as it is: a store cannot take suspension back, or knows no
            // versions at all.
            script.append("where_known " + aws + " s3api get-bucket-versioning --bucket " + name
                            + " --query Status --output text\n")
                    .append("if [ \"$answer\" = Enabled ]; then " + set + "Suspended; fi\n");
        }
        script.append("where_known " + aws + " s3api put-public-access-block --bucket ")
                .append(name)
                .append(" --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,")
                .append("BlockPublicPolicy=true,RestrictPublicBuckets=true\n");
        script.append("where_known " + aws + " s3api put-bucket-encryption --bucket ")
                .append(name)
                .append(" --server-side-encryption-configuration ")
                .append("'{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"AES256\"}}]}'\n");
    }
}
