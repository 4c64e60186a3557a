package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.ServiceCdnPlan;
import java.util.Map;

/** CloudFront in front of services that render by themselves: the load balancer answers it alone, and assets stay at the edge. */
public final class AwsServiceCdn extends AwsComponent implements CdnTarget {
    private final Distribution distribution;

    /**
     * @param edge certificate and firewall
     * @param balancer what stands behind
     */
    public AwsServiceCdn(
            String name,
            ServiceCdnPlan plan,
            CdnEdge edge,
            BalancerOrigin balancer,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("ServiceCdn", name, plan, tags, options);
        ResponseHeadersPolicy headers = EdgeHeaders.create(name, plan.name(), plan.hsts(), plan.headers(), options());
        ServiceBehaviors behaviors = new ServiceBehaviors(name, plan.name(), plan.behaviors(), headers, options());
        distribution = new Distribution(
                name + "-distribution",
                edge.distribution(plan.name(), plan.aliases(), plan.priceClass(), tags)
                        .origins(balancer.origin(plan.readTimeoutSeconds()))
                        .defaultCacheBehavior(behaviors.rest())
                        .orderedCacheBehaviors(
                                plan.behaviors().stream().map(behaviors::of).toList())
                        .build(),
                options());
        registerOutputs(Map.of("domainName", distribution.domainName()));
    }

    @Override
    public Distribution distribution() {
        return distribution;
    }
}
