package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.cloudfront.Function;
import com.pulumi.aws.cloudfront.FunctionArgs;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorFunctionAssociationArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.CdnBehaviorPlan;
import dev.slipway.planner.aws.CdnPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A static site on S3 behind CloudFront, with security headers; paths of services go on to the load balancer. */
public final class AwsSite extends AwsComponent implements CdnTarget {
    private final String name;
    private final CdnPlan plan;
    private final AwsBucket bucket;
    private final Distribution distribution;

    /**
     * @param edge certificate and firewall
     * @param balancer what answers paths of services; needed when the plan has behaviors
     * @param key encrypts the files; its policy must let CloudFront decrypt, as that of {@link AwsKey} does
     */
    public AwsSite(
            String name,
            CdnPlan plan,
            CdnEdge edge,
            Optional<BalancerOrigin> balancer,
            Optional<Output<String>> key,
            AwsAccount account,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Site", name, plan, tags, options);
        this.name = name;
        this.plan = plan;
        bucket = new AwsBucket(
                name + "-site",
                plan.bucket(),
                key,
                Optional.empty(),
                account,
                arn -> ClosedBucketOrigin.readers(arn, account),
                tags,
                childComponent().build());
        ResponseHeadersPolicy headers = EdgeHeaders.create(name, plan.name(), plan.hsts(), plan.headers(), options());
        ServiceBehaviors services = new ServiceBehaviors(name, plan.name(), plan.behaviors(), headers, options());
        distribution = new Distribution(
                name + "-distribution",
                edge.distribution(plan.name(), plan.aliases(), plan.priceClass(), tags)
                        .defaultRootObject("index.html")
                        .origins(origins(balancer))
                        .defaultCacheBehavior(files(headers))
                        .orderedCacheBehaviors(
                                plan.behaviors().stream().map(services::of).toList())
                        .build(),
                options());
        registerOutputs(Map.of("domainName", distribution.domainName(), "bucket", bucket.bucketName()));
    }

    @Override
    public Distribution distribution() {
        return distribution;
    }

    /** Where the files go. */
    public AwsBucket bucket() {
        return bucket;
    }

    /** Uploads built files; hashed assets are kept long, the page that names them is asked for each time. */
    public void upload(Path directory) {
        SiteFiles.upload(name, directory, bucket, plan.assetMaxAgeSeconds(), options());
    }

    private List<DistributionOriginArgs> origins(Optional<BalancerOrigin> balancer) {
        List<DistributionOriginArgs> origins = new ArrayList<>();
        origins.add(
                ClosedBucketOrigin.create(name, plan.name(), "Reads the files of " + plan.name(), bucket, options()));
        if (!plan.behaviors().isEmpty()) {
            origins.add(balancer.orElseThrow()
                    .origin(plan.behaviors().stream()
                            .mapToInt(CdnBehaviorPlan::readTimeoutSeconds)
                            .max()
                            .orElseThrow()));
        }
        return origins;
    }

    private DistributionDefaultCacheBehaviorArgs files(ResponseHeadersPolicy headers) {
        DistributionDefaultCacheBehaviorArgs.Builder args =
                ClosedBucketOrigin.objects().responseHeadersPolicyId(headers.id());
        plan.fallback()
                .ifPresent(file ->
                        args.functionAssociations(DistributionDefaultCacheBehaviorFunctionAssociationArgs.builder()
                                .eventType("viewer-request")
                                .functionArn(fallback(file).arn())
                                .build()));
        return args.build();
    }

    /** Paths of client-side routes have no dot in their last part; they get the page, and missing files stay missing. */
    private Function fallback(String file) {
        return new Function(
                name + "-fallback",
                FunctionArgs.builder()
                        .name(plan.name() + "-fallback")
                        .runtime("cloudfront-js-2.0")
                        .comment("Client-side routes of " + plan.name())
                        .publish(true)
                        .code(
                                """
                                function handler(event) {
                                    var request = event.request;
                                    if (request.uri.split('/').pop().indexOf('.') < 0) {
                                        request.uri = '%s';
                                    }
                                    return request;
                                }
                                """
                                        .formatted(file))
                        .build(),
                options());
    }
}
