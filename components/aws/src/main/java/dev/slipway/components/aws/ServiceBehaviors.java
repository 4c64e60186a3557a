package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.CachePolicy;
import com.pulumi.aws.cloudfront.CachePolicyArgs;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigHeadersArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOrderedCacheBehaviorArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.aws.CdnBehaviorPlan;
import java.util.List;
import java.util.Optional;

/** How a distribution hands requests on to services: as they are and uncached, but for assets where the plan says so. */
final class ServiceBehaviors {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE");
    private static final List<String> READS = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> CACHED = List.of("GET", "HEAD");
    private static final int YEAR_SECONDS = 31_536_000;

    private final ResponseHeadersPolicy headers;
    private final Optional<CachePolicy> assets;

    /** @param planName name of the policy that assets need */
    ServiceBehaviors(
            String name,
            String planName,
            List<CdnBehaviorPlan> plans,
            ResponseHeadersPolicy headers,
            CustomResourceOptions options) {
        this.headers = headers;
        assets = plans.stream().anyMatch(CdnBehaviorPlan::cached)
                ? Optional.of(assets(name, planName, options))
                : Optional.empty();
    }

    /** Everything that no other behavior takes. */
    DistributionDefaultCacheBehaviorArgs rest() {
        return DistributionDefaultCacheBehaviorArgs.builder()
                .targetOriginId(BalancerOrigin.ID)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods(METHODS)
                .cachedMethods(CACHED)
                .compress(true)
                .cachePolicyId(ManagedPolicies.CACHING_DISABLED)
                .originRequestPolicyId(ManagedPolicies.ALL_VIEWER)
                .responseHeadersPolicyId(headers.id())
                .build();
    }

    DistributionOrderedCacheBehaviorArgs of(CdnBehaviorPlan plan) {
        DistributionOrderedCacheBehaviorArgs.Builder args = DistributionOrderedCacheBehaviorArgs.builder()
                .pathPattern(plan.pathPattern())
                .targetOriginId(BalancerOrigin.ID)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods(plan.cached() ? READS : METHODS)
                .cachedMethods(CACHED)
                .compress(true)
                .responseHeadersPolicyId(headers.id());
        if (plan.cached()) {
            return args.cachePolicyId(assets.orElseThrow().id()).build();
        }
        return args.cachePolicyId(ManagedPolicies.CACHING_DISABLED)
                .originRequestPolicyId(ManagedPolicies.ALL_VIEWER)
                .build();
    }

    /**
     * Keeps what the service says may be kept, as long as it says. None of CloudFront's own policies does for files of an application: they
     * leave the query out, by which builds are told apart, or forward cookies, with which an answer that sets one would be kept for everybody.
     * Host is in the key since the load balancer decides by it.
     */
    private static CachePolicy assets(String name, String planName, CustomResourceOptions options) {
        return new CachePolicy(
                name + "-assets",
                CachePolicyArgs.builder()
                        .name(planName + "-assets")
                        .comment("Assets of " + planName)
                        .minTtl(0)
                        .defaultTtl(0)
                        .maxTtl(YEAR_SECONDS)
                        .parametersInCacheKeyAndForwardedToOrigin(
                                CachePolicyParametersInCacheKeyAndForwardedToOriginArgs.builder()
                                        .enableAcceptEncodingBrotli(true)
                                        .enableAcceptEncodingGzip(true)
                                        .cookiesConfig(
                                                CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs
                                                        .builder()
                                                        .cookieBehavior("none")
                                                        .build())
                                        .headersConfig(hostAndOrigin())
                                        .queryStringsConfig(
                                                CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs
                                                        .builder()
                                                        .queryStringBehavior("all")
                                                        .build())
                                        .build())
                        .build(),
                options);
    }

    private static CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs hostAndOrigin() {
        return CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs.builder()
                .headerBehavior("whitelist")
                .headers(CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigHeadersArgs.builder()
                        .items("Host", "Origin")
                        .build())
                .build();
    }
}
