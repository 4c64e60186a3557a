package dev.slipway.policies.packs.aws;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who writes access logs into a bucket, told by the writers or by the bucket's policy. A bucket's name tells nothing. */
public final class AccessLogs {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String SAME_BALANCER = "aws:alb/loadBalancer:LoadBalancer";
    private static final String CLASSIC_BALANCER = "aws:elb/loadBalancer:LoadBalancer";

    /** Principals that write with S3's own key only: classic and application load balancers, S3 itself. */
    private static final Set<String> BOUND_PRINCIPALS =
            Set.of("logdelivery.elasticloadbalancing.amazonaws.com", "logging.s3.amazonaws.com");

    private static final String DELIVERY = "delivery.logs.amazonaws.com";
    private static final Set<String> PUTTING = Set.of("s3:PutObject", "s3:Put*", "s3:*", "*");

    private AccessLogs() {}

    /** Everything that writes access logs into the bucket. */
    public static StackView.Links writers(ResourceView bucket, StackView stack) {
        return found(bucket, stack, false);
    }

    /**
     * What writes into the bucket with S3's own key only, so that no other can be asked for: classic and application load balancers (AWS, "Enable
     * access logs for your Application Load Balancer") and S3 itself ("Enabling Amazon S3 server access logging"). Network load balancers,
     * CloudFront and flow logs take a key of one's own.
     */
    public static StackView.Links boundToS3sKey(ResourceView bucket, StackView stack) {
        return found(bucket, stack, true);
    }

    private static StackView.Links found(ResourceView bucket, StackView stack, boolean bound) {
        Places places = stack.once("places of access logs", Places.class, Places::of);
        Map<String, ResourceView> certain = new LinkedHashMap<>();
        Stream.concat(Stream.of(bucket.urn()), names(bucket))
                .flatMap(name -> places.byName.getOrDefault(name, List.of()).stream())
                .filter(place -> place.bound || !bound)
                .forEach(place -> certain.put(place.writer.urn(), place.writer));
        List<ResourceView> possible = new ArrayList<>();
        places.open.stream().filter(place -> place.bound || !bound).forEach(place -> possible.add(place.writer));
        for (ResourceView policy : stack.linked(bucket, "bucket", S3.POLICY).certain()) {
            policy(bucket, policy, stack, bound, certain, possible);
        }
        policy(bucket, bucket, stack, bound, certain, possible);
        return new StackView.Links(List.copyOf(certain.values()), possible);
    }

    /** A load balancer of another stack shows in the bucket's policy alone. */
    private static void policy(
            ResourceView bucket,
            ResourceView holder,
            StackView stack,
            boolean bound,
            Map<String, ResourceView> certain,
            List<ResourceView> possible) {
        PropertyView policy = holder.get("policy");
        if (policy.isUnknown()) {
            // Our own components let in nobody but what logs here in the same stack.
            if (stack.parent(bucket).filter(it -> it.isA("slipway:*")).isEmpty()) {
                possible.add(holder);
            }
        } else if (policy.json().get("Statement").items().stream().anyMatch(statement -> letsWrite(statement, bound))) {
            certain.put(holder.urn(), holder);
        }
    }

    private static boolean letsWrite(PropertyView statement, boolean bound) {
        return PolicyDocument.allows(statement)
                && PolicyDocument.actions(statement).stream().anyMatch(PUTTING::contains)
                && statement.get("Principal", "Service").texts().stream()
                        .anyMatch(it -> BOUND_PRINCIPALS.contains(it) || (!bound && it.equals(DELIVERY)));
    }

    /** An ARN may go on with the folder in the bucket. */
    private static String withoutFolder(String bucket) {
        return bucket.startsWith("arn:") ? bucket.split("/", 2)[0] : bucket;
    }

    private static Stream<String> names(ResourceView bucket) {
        return Stream.of("bucket", "id", "arn", "bucketDomainName", "bucketRegionalDomainName")
                .flatMap(key -> bucket.get(key).texts().stream())
                .distinct();
    }

    /**
     * A property that names the bucket to which a resource's logs go.
     *
     * @param bound whether they can only be written with S3's own key
     */
    private record Place(ResourceView writer, PropertyView bucket, Set<String> behind, boolean bound) {
        static Place of(ResourceView writer, boolean bound, String... path) {
            return new Place(
                    writer, writer.get(path), writer.edges().byProperty().getOrDefault(path[0], Set.of()), bound);
        }
    }

    private record Places(Map<String, List<Place>> byName, List<Place> open) {
        static Places of(StackView stack) {
            Places places = new Places(new HashMap<>(), new ArrayList<>());
            for (ResourceView balancer : stack.ofType(BALANCER, SAME_BALANCER)) {
                boolean bound = !balancer.get("loadBalancerType").texts().contains("network");
                places.addIfOn(balancer, bound, "accessLogs");
                places.addIfOn(balancer, bound, "connectionLogs");
            }
            stack.ofType(CLASSIC_BALANCER).forEach(it -> places.addIfOn(it, true, "accessLogs"));
            for (ResourceView logging :
                    stack.ofType(S3.companions("BucketLogging").toArray(String[]::new))) {
                places.add(Place.of(logging, true, "targetBucket"));
            }
            for (ResourceView bucket : stack.ofType(S3.buckets().toArray(String[]::new))) {
                places.add(Place.of(bucket, true, "logging", "targetBucket"));
                bucket.get("loggings")
                        .items()
                        .forEach(it -> places.add(new Place(
                                bucket,
                                it.get("targetBucket"),
                                bucket.edges().byProperty().getOrDefault("loggings", Set.of()),
                                true)));
            }
            stack.ofType("aws:cloudfront/distribution:Distribution")
                    .forEach(it -> places.add(Place.of(it, false, "loggingConfig", "bucket")));
            stack.ofType("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination")
                    .forEach(it -> places.add(
                            Place.of(it, false, "deliveryDestinationConfiguration", "destinationResourceArn")));
            stack.ofType("aws:ec2/flowLog:FlowLog").forEach(it -> places.add(Place.of(it, false, "logDestination")));
            return places;
        }

        private void addIfOn(ResourceView balancer, boolean bound, String property) {
            if (!balancer.get(property, "enabled").isFalse()) {
                add(Place.of(balancer, bound, property, "bucket"));
            }
        }

        /** By the value where it is known, else by what it comes from, which may be more than the bucket. */
        private void add(Place place) {
            if (!place.bucket.isSet()) {
                return;
            }
            Set<String> texts = place.bucket.reveal().texts().stream()
                    .map(AccessLogs::withoutFolder)
                    .collect(Collectors.toSet());
            if (texts.isEmpty() && place.behind.isEmpty()) {
                open.add(place);
            }
            (texts.isEmpty() ? place.behind : texts)
                    .forEach(name -> byName.computeIfAbsent(name, it -> new ArrayList<>())
                            .add(place));
        }
    }
}
