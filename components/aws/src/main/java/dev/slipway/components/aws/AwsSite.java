package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.cloudfront.DistributionArgs;
import com.pulumi.aws.cloudfront.Function;
import com.pulumi.aws.cloudfront.FunctionArgs;
import com.pulumi.aws.cloudfront.OriginAccessControl;
import com.pulumi.aws.cloudfront.OriginAccessControlArgs;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorFunctionAssociationArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOrderedCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginCustomHeaderArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginCustomOriginConfigArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsGeoRestrictionArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionViewerCertificateArgs;
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
public final class AwsSite extends AwsComponent {
    private static final String FILES = "files";
    private static final String SERVICES = "services";

    /** Ids of policies that CloudFront keeps for everybody ("Use managed cache policies", "Use managed origin request policies"). */
    private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";

    private final String name;
    private final CdnPlan plan;
    private final AwsBucket bucket;
    private final Distribution distribution;

    /**
     * @param certificate ARN of a valid certificate in us-east-1 for all its names
     * @param webAcl ARN of a web ACL of scope CLOUDFRONT
     * @param balancer host name of the load balancer; needed when the plan has behaviors
     * @param originToken secret shown to the load balancer; needed when the plan has behaviors
     * @param key encrypts the files; its policy must let CloudFront decrypt, as that of {@link AwsKey} does
     */
    public AwsSite(
            String name,
            CdnPlan plan,
            Output<String> certificate,
            Optional<Output<String>> webAcl,
            Optional<Output<String>> balancer,
            Optional<Output<String>> originToken,
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
                arn -> AwsBucketCdn.readers(arn, account),
                tags,
                childComponent().build());
        ResponseHeadersPolicy headers = SiteHeaders.create(name, plan, options());
        DistributionArgs.Builder args = DistributionArgs.builder()
                .enabled(true)
                .comment(plan.name())
                .aliases(plan.aliases())
                .defaultRootObject("index.html")
                .httpVersion("http2and3")
                .isIpv6Enabled(true)
                .priceClass(plan.priceClass())
                .origins(origins(balancer, originToken))
                .defaultCacheBehavior(files(headers))
                .orderedCacheBehaviors(plan.behaviors().stream()
                        .map(it -> services(it, headers))
                        .toList())
                .viewerCertificate(DistributionViewerCertificateArgs.builder()
                        .acmCertificateArn(certificate)
                        .sslSupportMethod("sni-only")
                        .minimumProtocolVersion("TLSv1.2_2021")
                        .build())
                .restrictions(DistributionRestrictionsArgs.builder()
                        .geoRestriction(DistributionRestrictionsGeoRestrictionArgs.builder()
                                .restrictionType("none")
                                .build())
                        .build())
                .tags(tags.named(plan.name()));
        webAcl.ifPresent(args::webAclId);
        distribution = new Distribution(name + "-distribution", args.build(), options());
        registerOutputs(Map.of("domainName", distribution.domainName(), "bucket", bucket.bucketName()));
    }

    /** CloudFront's own host name of the site. */
    public Output<String> domainName() {
        return distribution.domainName();
    }

    /** The Route 53 zone of that host name, for alias records. */
    public Output<String> zoneId() {
        return distribution.hostedZoneId();
    }

    /** Where the files go. */
    public AwsBucket bucket() {
        return bucket;
    }

    /** Uploads built files; hashed assets are kept long, the page that names them is asked for each time. */
    public void upload(Path directory) {
        SiteFiles.upload(name, directory, bucket, plan.assetMaxAgeSeconds(), options());
    }

    private List<DistributionOriginArgs> origins(
            Optional<Output<String>> balancer, Optional<Output<String>> originToken) {
        OriginAccessControl access = new OriginAccessControl(
                name + "-access",
                OriginAccessControlArgs.builder()
                        .name(plan.name())
                        .description("Reads the files of " + plan.name())
                        .originAccessControlOriginType("s3")
                        .signingBehavior("always")
                        .signingProtocol("sigv4")
                        .build(),
                options());
        List<DistributionOriginArgs> origins = new ArrayList<>();
        origins.add(DistributionOriginArgs.builder()
                .originId(FILES)
                .domainName(bucket.regionalDomainName())
                .originAccessControlId(access.id())
                .build());
        if (!plan.behaviors().isEmpty()) {
            origins.add(services(balancer.orElseThrow(), originToken.orElseThrow()));
        }
        return origins;
    }

    private DistributionOriginArgs services(Output<String> balancer, Output<String> originToken) {
        return DistributionOriginArgs.builder()
                .originId(SERVICES)
                .domainName(balancer)
                .customHeaders(DistributionOriginCustomHeaderArgs.builder()
                        .name(AwsLoadBalancer.ORIGIN_HEADER)
                        .value(originToken.asSecret())
                        .build())
                .customOriginConfig(DistributionOriginCustomOriginConfigArgs.builder()
                        .originProtocolPolicy("https-only")
                        .httpPort(80)
                        .httpsPort(443)
                        .originSslProtocols("TLSv1.2")
                        .originReadTimeout(plan.behaviors().stream()
                                .mapToInt(CdnBehaviorPlan::readTimeoutSeconds)
                                .max()
                                .orElse(60))
                        .build())
                .build();
    }

    private DistributionDefaultCacheBehaviorArgs files(ResponseHeadersPolicy headers) {
        DistributionDefaultCacheBehaviorArgs.Builder args = DistributionDefaultCacheBehaviorArgs.builder()
                .targetOriginId(FILES)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods("GET", "HEAD", "OPTIONS")
                .cachedMethods("GET", "HEAD")
                .compress(true)
                .cachePolicyId(CACHING_OPTIMIZED)
                .responseHeadersPolicyId(headers.id());
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

    private static DistributionOrderedCacheBehaviorArgs services(
            CdnBehaviorPlan behavior, ResponseHeadersPolicy headers) {
        return DistributionOrderedCacheBehaviorArgs.builder()
                .pathPattern(behavior.pathPattern())
                .targetOriginId(SERVICES)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE")
                .cachedMethods("GET", "HEAD")
                .compress(true)
                .cachePolicyId(CACHING_DISABLED)
                .originRequestPolicyId(ALL_VIEWER)
                .responseHeadersPolicyId(headers.id())
                .build();
    }
}
