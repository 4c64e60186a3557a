package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which buckets are web sites, so that what they hold is made anew from its sources: S3 serves an index document from them, or CloudFront
 * does by its default behaviour. A bucket's name tells nothing.
 */
final class SiteBuckets {
    private final Map<String, ResourceView> byAddress = new HashMap<>();
    private final Map<String, ResourceView> certain = new HashMap<>();
    private final Map<String, ResourceView> possible = new HashMap<>();

    private SiteBuckets() {}

    /** What serves a bucket as a web site, and what may. */
    static StackView.Links servers(ResourceView bucket, StackView stack) {
        SiteBuckets sites = stack.once("sites of CloudFront", SiteBuckets.class, SiteBuckets::read);
        Map<String, ResourceView> found = new LinkedHashMap<>();
        stack.linked(
                        bucket,
                        "bucket",
                        S3.companions("BucketWebsiteConfiguration").toArray(String[]::new))
                .certain()
                .forEach(it -> found.put(it.urn(), it));
        if (bucket.get("website", "indexDocument").isSet()) {
            found.put(bucket.urn(), bucket);
        }
        sites.certain.computeIfPresent(bucket.urn(), (urn, it) -> put(found, it));
        for (String key : List.of("bucketRegionalDomainName", "bucketDomainName", "websiteEndpoint")) {
            bucket.get(key)
                    .texts()
                    .forEach(address -> sites.byAddress.computeIfPresent(address, (same, it) -> put(found, it)));
        }
        ResourceView open = sites.possible.get(bucket.urn());
        return new StackView.Links(List.copyOf(found.values()), open == null ? List.of() : List.of(open));
    }

    private static ResourceView put(Map<String, ResourceView> found, ResourceView server) {
        found.put(server.urn(), server);
        return server;
    }

    private static SiteBuckets read(StackView stack) {
        SiteBuckets sites = new SiteBuckets();
        for (ResourceView distribution : stack.ofType("aws:cloudfront/distribution:Distribution")) {
            if (distribution.get("defaultRootObject").isSet()) {
                sites.add(distribution, stack);
            }
        }
        return sites;
    }

    private void add(ResourceView distribution, StackView stack) {
        List<String> target =
                distribution.get("defaultCacheBehavior", "targetOriginId").texts();
        PropertyView origins = distribution.get("origins");
        boolean open = target.isEmpty() || origins.isUnknown();
        for (PropertyView origin : origins.items()) {
            boolean byDefault = origin.get("originId").texts().stream().anyMatch(target::contains);
            if (byDefault || origin.get("originId").isUnknown()) {
                List<String> address = origin.get("domainName").texts();
                address.forEach(it -> byAddress.put(it, distribution));
                open |= address.isEmpty();
            }
        }
        if (open) {
            behind(distribution, stack);
        }
    }

    /** While no address is known: the only bucket that the origins come from is the site, and of several one may be. */
    private void behind(ResourceView distribution, StackView stack) {
        List<ResourceView> buckets = new ArrayList<>();
        distribution.edges().byProperty().getOrDefault("origins", Set.of()).stream()
                .flatMap(urn -> stack.find(urn).stream())
                .filter(it -> S3.buckets().contains(it.type()))
                .forEach(buckets::add);
        buckets.forEach(it -> (buckets.size() == 1 ? certain : possible).put(it.urn(), distribution));
    }
}
