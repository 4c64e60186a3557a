package dev.slipway.components.aws;

import com.pulumi.aws.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.CertificatePlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stack has in regions other than its own: a provider, and a key for all that is copied there. */
final class StackRegions {
    /** Where CloudFront's certificates, firewalls and log deliveries are kept, wherever its origins are. */
    static final String CLOUDFRONT = "us-east-1";

    private final AwsStack stack;
    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final Map<String, AwsKey> replicaKeys = new LinkedHashMap<>();

    StackRegions(AwsStack stack) {
        this.stack = stack;
    }

    /** Providers of the regions that certificates need beside the stack's own. */
    Map<String, Provider> ofCertificates() {
        Map<String, Provider> needed = new LinkedHashMap<>();
        stack.plan().certificates().stream()
                .map(CertificatePlan::region)
                .filter(region -> !region.equals(stack.plan().region()))
                .forEach(region -> needed.put(region, provider(region)));
        return needed;
    }

    ReplicaRegion replica(String region) {
        AwsKey there = replicaKeys.computeIfAbsent(
                region,
                it -> new AwsKey(
                        "key-" + region,
                        stack.plan().key(),
                        new AwsAccount(stack.account().id(), region),
                        stack.commonTags(),
                        below(region)));
        return new ReplicaRegion(provider(region), there.arn());
    }

    /** Options of a component in that region. */
    ComponentResourceOptions below(String region) {
        return region.equals(stack.plan().region()) ? stack.below() : stack.below(provider(region));
    }

    private Provider provider(String region) {
        return providers.computeIfAbsent(region, it -> RegionProvider.of(it, stack.options()));
    }
}
