package dev.slipway.sandbox.knowledge.aws.s3;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.value.Props;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A bucket's copy elsewhere. */
final class Replications {
    private static final Pattern READS_RETENTION = Pattern.compile("\"s3:(GetObjectRetention|Get\\*|\\*)\"");

    private Replications() {}

    static Knowledge replication() {
        return Knowledge.of("aws:s3/bucketReplicationConfig:BucketReplicationConfig")
                .identity("bucket")
                .id(s -> s.in().text("bucket", ""))
                .check(
                        "replication-bucket-missing",
                        "NoSuchBucket: The specified bucket does not exist",
                        Buckets.exists("bucket"))
                .check(
                        "replication-role-missing",
                        "InvalidRequest: role does not exist",
                        Aws.roleExists("role", "InvalidRequest: The replication role %s does not exist"))
                .check(
                        "replication-source-unversioned",
                        "InvalidRequest: Versioning must be 'Enabled' on the bucket to apply a replication configuration",
                        s -> s.in().text("bucket")
                                .flatMap(b -> Buckets.find(s, b))
                                .filter(b -> !Buckets.versioned(s, b))
                                .ifPresent(b -> s.refuse(
                                        "bucket",
                                        "InvalidRequest: Versioning must be 'Enabled' on the bucket to apply a replication configuration",
                                        "Enable versioning on " + b.id() + ", and depend on it.")))
                .check("replication-target-missing", "InvalidRequest: Destination bucket must exist", s -> s.in().each(
                                "rules")
                        .forEach(r -> target(s, r)))
                .check(
                        "replication-target-unversioned",
                        "InvalidRequest: Destination bucket must have versioning enabled",
                        s -> s.in().each("rules").stream()
                                .map(r -> r.text("destination.bucket", ""))
                                .flatMap(arn -> Buckets.find(s, arn).stream())
                                .filter(b -> !Buckets.versioned(s, b))
                                .forEach(b -> s.refuse(
                                        "rules",
                                        "InvalidRequest: Destination bucket must have versioning enabled.",
                                        "Enable versioning on " + b.id() + ", and depend on it.")))
                .check(
                        "replication-same-bucket",
                        "InvalidRequest: Destination bucket cannot be the same as the source bucket",
                        s -> s.in().each("rules").stream()
                                .filter(r ->
                                        r.text("destination.bucket", "").endsWith(":::" + s.in().text("bucket", "")))
                                .forEach(r -> s.refuse(
                                        "rules",
                                        "InvalidRequest: Destination bucket cannot be the same as the source bucket.",
                                        "Replicate to another bucket.")))
                .check(
                        "replication-locked",
                        "FAILED: objects under Object Lock are not replicated without s3:GetObjectRetention and s3:GetObjectLegalHold",
                        Replications::locked)
                .check("replication-priority", "InvalidRequest: Found duplicate priority", s -> {
                    Set<Double> seen = new HashSet<>();
                    s.in().each("rules").stream()
                            .filter(r -> r.has("priority"))
                            .map(r -> r.number("priority", 0))
                            .filter(p -> !seen.add(p))
                            .forEach(p -> s.refuse(
                                    "rules",
                                    "InvalidRequest: Found duplicate priority " + Props.written(p),
                                    "Give every rule its own."));
                })
                .check(
                        "replication-delete-markers",
                        "InvalidRequest: DeleteMarkerReplication must be specified with a Filter",
                        s -> s.in().each("rules").stream()
                                .filter(r -> r.has("filter") && !r.has("deleteMarkerReplication"))
                                .forEach(r -> s.refuse(
                                        "rules",
                                        "InvalidRequest: DeleteMarkerReplication must be specified for this version of Cross Region Replication configuration schema.",
                                        "Add deleteMarkerReplication to the rule with a filter.")));
    }

    /** S3 takes the configuration, and leaves every locked object at replication status FAILED. */
    private static void locked(Subject s) {
        boolean source = s.in().text("bucket")
                .flatMap(bucket -> Buckets.find(s, bucket))
                .filter(bucket -> bucket.in().flag("objectLockEnabled"))
                .isPresent();
        String role = s.in().text("role", "");
        List<String> policies = s.world().everywhere("aws:iam/rolePolicy:RolePolicy").stream()
                .filter(it -> role.endsWith("/" + it.in().text("role", "-")))
                .map(it -> it.in().text("policy", ""))
                .toList();
        if (source
                && !policies.isEmpty()
                && policies.stream().noneMatch(it -> READS_RETENTION.matcher(it).find())) {
            s.refuse(
                    "role",
                    "FAILED: objects under Object Lock are not replicated without s3:GetObjectRetention and s3:GetObjectLegalHold",
                    "Allow the role both on the source's objects.");
        }
    }

    private static void target(Subject s, Props rule) {
        rule.text("destination.bucket")
                .filter(arn -> Buckets.find(s, arn).isEmpty() || !arn.startsWith("arn:"))
                .ifPresent(arn -> s.refuse(
                        "rules",
                        "InvalidRequest: Destination bucket must exist: " + arn,
                        "Refer to the other bucket's own arn output."));
    }
}
