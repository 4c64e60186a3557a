package dev.slipway.sandbox.knowledge.aws.s3;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Buckets: names, which all accounts share, and addresses. */
final class Buckets {
    static final String V2 = "aws:s3/bucketV2:BucketV2";
    static final String LEGACY = "aws:s3/bucket:Bucket";
    private static final String BUCKET_OBJECT = "aws:s3/bucketObjectv2:BucketObjectv2";

    private Buckets() {}

    static List<Knowledge> types() {
        return List.of(bucket(V2, "bucket"), bucket(LEGACY, "legacy-bucket"));
    }

    private static Knowledge bucket(String token, String kind) {
        return Knowledge.of(token)
                .named("bucket", 63, true, "bucketPrefix")
                .replaceOn("bucketPrefix", "objectLockEnabled")
                .fill("forceDestroy", false)
                .fill("objectLockEnabled", false)
                .id(Buckets::name)
                .out("bucket", Buckets::name)
                .out("arn", s -> "arn:" + s.place().partition() + ":s3:::" + name(s))
                .out("region", s -> s.region())
                .out("bucketDomainName", s -> name(s) + ".s3.amazonaws.com")
                .out("bucketRegionalDomainName", s -> name(s) + ".s3." + s.region() + ".amazonaws.com")
                .out(
                        "hostedZoneId",
                        s -> s.region().equals("us-east-1")
                                ? "Z3AQBSTGFYJSTF"
                                : s.region().equals("eu-central-1") ? "Z21DNDUVLTQW6Q" : "Z1BKCTXD74EZPE")
                .check(
                        kind + "-name",
                        "InvalidBucketName: The specified bucket is not valid",
                        Rules.matches(
                                "bucket",
                                "(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|\\.mrap|--x-s3)$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                                "InvalidBucketName: The specified bucket is not valid: '%s'",
                                "Use 3 to 63 lower-case letters, digits, dots and hyphens, no address, no reserved beginning or end."))
                .check(
                        kind + "-name-taken",
                        "BucketAlreadyOwnedByYou / BucketAlreadyExists: bucket names are unique over all accounts and regions",
                        s -> s.in().text("bucket")
                                .flatMap(name -> other(s, name))
                                .ifPresent(r -> s.refuse(
                                        "bucket",
                                        (r.scope().equals(s.region())
                                                        ? "BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it: "
                                                        : "BucketAlreadyExists: The requested bucket name is not available: ")
                                                + r.id(),
                                        "Choose another name.")))
                .onDelete(kind + "-not-empty", "BucketNotEmpty: The bucket you tried to delete is not empty", s -> {
                    if (!s.in().flag("forceDestroy")) {
                        Rules.unused(
                                        "BucketNotEmpty: The bucket %s you tried to delete is not empty",
                                        BUCKET_OBJECT, "bucket")
                                .accept(s);
                    }
                });
    }

    private static Optional<Stored> other(Subject s, String name) {
        return s.world().everything().stream()
                .filter(r -> r.token().equals(V2) || r.token().equals(LEGACY))
                .filter(r -> r.id().equals(name) && !r.urn().equals(s.urn()))
                .findFirst();
    }

    private static String name(Subject s) {
        return s.in().text("bucket").orElseGet(() -> s.in().text("bucketPrefix", "") + s.hex("name", 26));
    }

    /** The bucket must exist, in the provider's own region. */
    static Consumer<Subject> exists(String path) {
        return s -> s.in().text(path)
                .filter(name ->
                        find(s, name).filter(r -> r.scope().equals(s.region())).isEmpty())
                .ifPresent(name -> s.refuse(
                        path,
                        find(s, name).isPresent()
                                ? "PermanentRedirect: The bucket you are attempting to access must be addressed using the specified endpoint"
                                : "NoSuchBucket: The specified bucket does not exist: " + name,
                        find(s, name)
                                .map(r -> "It lies in " + r.scope() + ": use that region's provider.")
                                .orElse("Refer to the bucket's own id output.")));
    }

    /** The bucket of this name or ARN, in whichever region. */
    static Optional<Stored> find(Subject s, String nameOrArn) {
        String name = nameOrArn.substring(nameOrArn.lastIndexOf(':') + 1);
        return s.world().everything().stream()
                .filter(r -> (r.token().equals(V2) || r.token().equals(LEGACY)) && r.id().equals(name))
                .findFirst();
    }

    static boolean versioned(Subject s, Stored bucket) {
        boolean own = bucket.in().flag("versioning.enabled");
        return own
                || s.world().everywhere(Companions.VERSIONING).stream()
                        .anyMatch(r -> r.in().text("bucket", "").equals(bucket.id())
                                && r.in().text("versioningConfiguration.status", "")
                                        .equals("Enabled"));
    }
}
