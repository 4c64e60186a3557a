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
import java.util.stream.Stream;

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

    private static final String[] BALANCERS = {
        "aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer", "aws:elb/loadBalancer:LoadBalancer"
    };
    private static final List<String> LOG_WRITERS =
            List.of("logdelivery.elasticloadbalancing.amazonaws.com", "logging.s3.amazonaws.com");

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

    /**
     * Whether a load balancer, S3 itself or CloudFront writes its access logs into the bucket. The first two write with S3's own key only. What
     * is in other stacks shows in the bucket's policy.
     */
    public static boolean takesAccessLogs(ResourceView bucket, StackView stack) {
        return stack.once("buckets that are logged to", LogTargets.class, LogTargets::of).names.stream()
                        .anyMatch(name -> name.equals(bucket.urn())
                                || Stream.of("bucket", "id", "bucketDomainName")
                                        .anyMatch(key -> bucket.get(key).texts().contains(name)))
                || !stack.linked(
                                bucket,
                                "targetBucket",
                                companions("BucketLogging").toArray(String[]::new))
                        .certain()
                        .isEmpty()
                || stack.linked(bucket, "bucket", POLICY).certain().stream()
                        .flatMap(policy -> policy.get("policy").texts().stream())
                        .anyMatch(policy -> LOG_WRITERS.stream().anyMatch(policy::contains));
    }

    private record LogTargets(Set<String> names) {
        static LogTargets of(StackView stack) {
            Set<String> names = new HashSet<>();
            for (ResourceView balancer : stack.ofType(BALANCERS)) {
                names.addAll(behind(balancer, "accessLogs"));
                names.addAll(balancer.get("accessLogs", "bucket").texts());
            }
            for (ResourceView distribution : stack.ofType("aws:cloudfront/distribution:Distribution")) {
                names.addAll(behind(distribution, "loggingConfig"));
                names.addAll(distribution.get("loggingConfig", "bucket").texts());
            }
            return new LogTargets(names);
        }
    }

    /** Whether other services write their logs into the bucket, as far as its name tells. */
    public static boolean isForLogs(ResourceView bucket) {
        return (bucket.name() + " " + String.join(" ", bucket.get("bucket").texts()))
                .matches("(?i).*\\blogs?\\b.*|.*-logs?\\b.*");
    }
}
