package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.cloudfront.DistributionArgs;
import com.pulumi.aws.cloudfront.OriginAccessControl;
import com.pulumi.aws.cloudfront.OriginAccessControlArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsGeoRestrictionArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionViewerCertificateArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.BucketCdnPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** CloudFront in front of a bucket that stays closed: only the account's distributions read it, signed, and everybody reads through them. */
public final class AwsBucketCdn extends AwsComponent {
    private static final String FILES = "files";
    private static final String CLOUDFRONT = "cloudfront.amazonaws.com";

    /** Ids of policies that CloudFront keeps for everybody: CachingOptimized, CORS-S3Origin, SecurityHeadersPolicy. */
    private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    private static final String CORS_S3_ORIGIN = "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf";
    private static final String SECURITY_HEADERS = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    private final BucketCdnPlan plan;
    private final Distribution distribution;

    /**
     * @param bucket its policy must let CloudFront read, as {@link #readers} does
     * @param certificate ARN of a valid certificate in us-east-1; needed when the plan has an alias
     * @param webAcl ARN of a web ACL of scope CLOUDFRONT
     */
    public AwsBucketCdn(
            String name,
            BucketCdnPlan plan,
            AwsBucket bucket,
            Optional<Output<String>> certificate,
            Optional<Output<String>> webAcl,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("BucketCdn", name, plan, tags, options);
        this.plan = plan;
        OriginAccessControl access = new OriginAccessControl(
                name + "-access",
                OriginAccessControlArgs.builder()
                        .name(plan.name())
                        .description("Reads the objects of " + plan.bucket())
                        .originAccessControlOriginType("s3")
                        .signingBehavior("always")
                        .signingProtocol("sigv4")
                        .build(),
                options());
        DistributionArgs.Builder args = DistributionArgs.builder()
                .enabled(true)
                .comment(plan.name())
                .aliases(plan.alias().stream().toList())
                .httpVersion("http2and3")
                .isIpv6Enabled(true)
                .priceClass(plan.priceClass())
                .origins(DistributionOriginArgs.builder()
                        .originId(FILES)
                        .domainName(bucket.regionalDomainName())
                        .originAccessControlId(access.id())
                        .build())
                .defaultCacheBehavior(DistributionDefaultCacheBehaviorArgs.builder()
                        .targetOriginId(FILES)
                        .viewerProtocolPolicy("redirect-to-https")
                        .allowedMethods("GET", "HEAD", "OPTIONS")
                        .cachedMethods("GET", "HEAD")
                        .compress(true)
                        .cachePolicyId(CACHING_OPTIMIZED)
                        .originRequestPolicyId(CORS_S3_ORIGIN)
                        .responseHeadersPolicyId(SECURITY_HEADERS)
                        .build())
                .viewerCertificate(viewers(certificate))
                .restrictions(DistributionRestrictionsArgs.builder()
                        .geoRestriction(DistributionRestrictionsGeoRestrictionArgs.builder()
                                .restrictionType("none")
                                .build())
                        .build())
                .tags(tags.named(plan.name()));
        webAcl.ifPresent(args::webAclId);
        distribution = new Distribution(name + "-distribution", args.build(), options());
        registerOutputs(Map.of("domainName", distribution.domainName()));
    }

    /** Where objects are read, without a slash at the end. */
    public Output<String> url() {
        return plan.alias()
                .map(alias -> Output.of("https://" + alias))
                .orElseGet(() -> Output.format("https://%s", distribution.domainName()));
    }

    AliasTarget target() {
        return new AliasTarget(distribution.domainName(), distribution.hostedZoneId());
    }

    /**
     * Who reads a bucket behind CloudFront. Who may not list gets 403 for a file that is not there; who may gets 404. Viewers never list:
     * their queries are not forwarded.
     */
    static List<Statement> readers(Output<String> bucketArn, AwsAccount account) {
        Statement read = Statement.service(
                "CloudFront", CLOUDFRONT, List.of("s3:GetObject"), List.of(Output.format("%s/*", bucketArn)));
        Statement know = Statement.service("CloudFrontKnows", CLOUDFRONT, List.of("s3:ListBucket"), List.of(bucketArn));
        return Stream.of(read, know)
                .map(it -> it.when("StringEquals", "aws:SourceAccount", account.id()))
                .toList();
    }

    private static DistributionViewerCertificateArgs viewers(Optional<Output<String>> certificate) {
        return certificate
                .map(arn -> DistributionViewerCertificateArgs.builder()
                        .acmCertificateArn(arn)
                        .sslSupportMethod("sni-only")
                        .minimumProtocolVersion("TLSv1.2_2021")
                        .build())
                .orElseGet(() -> DistributionViewerCertificateArgs.builder()
                        .cloudfrontDefaultCertificate(true)
                        .build());
    }
}
