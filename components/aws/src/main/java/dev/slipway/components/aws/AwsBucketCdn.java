package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.BucketCdnPlan;
import java.util.Map;

/** CloudFront in front of a bucket that stays closed: only the account's distributions read it, signed, and everybody reads through them. */
public final class AwsBucketCdn extends AwsComponent implements CdnTarget {
    private final BucketCdnPlan plan;
    private final Distribution distribution;

    /**
     * @param bucket its policy must let CloudFront read, as {@link ClosedBucketOrigin#readers} does
     * @param edge certificate, where the plan has an alias, and firewall
     */
    public AwsBucketCdn(
            String name,
            BucketCdnPlan plan,
            AwsBucket bucket,
            CdnEdge edge,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("BucketCdn", name, plan, tags, options);
        this.plan = plan;
        distribution = new Distribution(
                name + "-distribution",
                edge.distribution(plan.name(), plan.alias().stream().toList(), plan.priceClass(), tags)
                        .origins(ClosedBucketOrigin.create(
                                name, plan.name(), "Reads the objects of " + plan.bucket(), bucket, options()))
                        .defaultCacheBehavior(ClosedBucketOrigin.objects()
                                .originRequestPolicyId(ManagedPolicies.CORS_S3_ORIGIN)
                                .responseHeadersPolicyId(ManagedPolicies.SECURITY_HEADERS)
                                .build())
                        .build(),
                options());
        registerOutputs(Map.of("domainName", distribution.domainName()));
    }

    /** Where objects are read, without a slash at the end. */
    public Output<String> url() {
        return plan.alias()
                .map(alias -> Output.of("https://" + alias))
                .orElseGet(() -> Output.format("https://%s", distribution.domainName()));
    }

    @Override
    public Distribution distribution() {
        return distribution;
    }
}
