package dev.slipway.policies.packs.aws;

import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The type tokens of S3. Version 6 of the AWS provider has buckets as {@code BucketV2} with companions of the same
 * ending; version 7 drops the ending; the older {@code Bucket} holds the same settings inline. Rules accept all three.
 */
public final class S3 {
    private static final List<String> BUCKETS = List.of("aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket");
    public static final String PUBLIC_ACCESS_BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    public static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    public static final String OWNERSHIP = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
    public static final String REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    private S3() {}

    /** Both tokens of a bucket. */
    public static List<String> buckets() {
        return BUCKETS;
    }

    /** Both tokens of a companion whose name ends in V2 in version 6, such as {@code BucketVersioning}. */
    public static List<String> companions(String name) {
        String module = "aws:s3/" + Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return List.of(module + "V2:" + name + "V2", module + ":" + name);
    }

    /** Judges the companions of a bucket: one that complies is enough, and without any the bucket fails. */
    public static Verdict companion(
            ResourceView bucket,
            StackView stack,
            List<String> types,
            String expected,
            Function<ResourceView, Verdict> check) {
        StackView.Links links = stack.linked(bucket, "bucket", types.toArray(String[]::new));
        if (links.certain().isEmpty()) {
            return links.mustExist("", expected);
        }
        List<Verdict> verdicts = links.certain().stream().map(check).toList();
        return Verdict.any(verdicts, Verdict.all(verdicts));
    }

    /** Whether the bucket only takes in copies of another one's objects. */
    public static boolean isReplica(ResourceView bucket, StackView stack) {
        boolean planned = stack.parent(bucket)
                .flatMap(stack::parent)
                .map(source -> source.get("plan", "replication").isSet())
                .orElse(false);
        return planned
                || stack.once("copies of buckets", Copies.class, Copies::of)
                        .urns
                        .contains(bucket.urn());
    }

    /** The buckets of this stack that a replication sends its copies to. */
    public static List<ResourceView> destinations(ResourceView replication, StackView stack) {
        Map<String, ResourceView> found = new LinkedHashMap<>();
        Set<String> sources = behind(replication, "bucket");
        behind(replication, "rules").stream()
                .filter(urn -> !sources.contains(urn))
                .flatMap(urn -> stack.find(urn).stream())
                .filter(it -> BUCKETS.contains(it.type()))
                .forEach(it -> found.put(it.urn(), it));
        Map<String, ResourceView> byArn = stack.once("buckets by ARN", ByArn.class, ByArn::of).buckets;
        replication.get("rules").items().stream()
                .flatMap(rule -> rule.get("destination", "bucket").texts().stream())
                .flatMap(arn -> Optional.ofNullable(byArn.get(arn)).stream())
                .forEach(it -> found.put(it.urn(), it));
        return List.copyOf(found.values());
    }

    private static Set<String> behind(ResourceView resource, String property) {
        return resource.edges().byProperty().getOrDefault(property, Set.of());
    }

    private record ByArn(Map<String, ResourceView> buckets) {
        static ByArn of(StackView stack) {
            Map<String, ResourceView> buckets = new HashMap<>();
            for (ResourceView bucket : stack.ofType(BUCKETS.toArray(String[]::new))) {
                bucket.get("arn").texts().forEach(arn -> buckets.put(arn, bucket));
            }
            return new ByArn(buckets);
        }
    }

    private record Copies(Set<String> urns) {
        static Copies of(StackView stack) {
            Set<String> urns = new HashSet<>();
            for (ResourceView replication : stack.ofType(REPLICATION)) {
                destinations(replication, stack).forEach(copy -> urns.add(copy.urn()));
            }
            return new Copies(urns);
        }
    }
}
