package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.OriginAccessControl;
import com.pulumi.aws.cloudfront.OriginAccessControlArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.stream.Stream;

/** A bucket that stays closed as a distribution's origin: CloudFront signs what it reads, and nobody else reads. */
final class ClosedBucketOrigin {
    static final String ID = "files";

    private static final String CLOUDFRONT = "cloudfront.amazonaws.com";

    private ClosedBucketOrigin() {}

    /** @param controlName name of the origin access control, unique in the account */
    static DistributionOriginArgs create(
            String name, String controlName, String description, AwsBucket bucket, CustomResourceOptions options) {
        OriginAccessControl access = new OriginAccessControl(
                name + "-access",
                OriginAccessControlArgs.builder()
                        .name(controlName)
                        .description(description)
                        .originAccessControlOriginType("s3")
                        .signingBehavior("always")
                        .signingProtocol("sigv4")
                        .build(),
                options);
        return DistributionOriginArgs.builder()
                .originId(ID)
                .domainName(bucket.regionalDomainName())
                .originAccessControlId(access.id())
                .build();
    }

    /** How viewers get the bucket's objects: by HTTPS, compressed, and from the cache while they are fresh. */
    static DistributionDefaultCacheBehaviorArgs.Builder objects() {
        return DistributionDefaultCacheBehaviorArgs.builder()
                .targetOriginId(ID)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods("GET", "HEAD", "OPTIONS")
                .cachedMethods("GET", "HEAD")
                .compress(true)
                .cachePolicyId(ManagedPolicies.CACHING_OPTIMIZED);
    }

    /**
     * What the bucket's policy must say. Who may not list gets 403 for a file that is not there; who may gets 404. Viewers never list: their
     * queries are not forwarded.
     */
    static List<Statement> readers(Output<String> bucketArn, AwsAccount account) {
        Statement read = Statement.service(
                "CloudFront", CLOUDFRONT, List.of("s3:GetObject"), List.of(Output.format("%s/*", bucketArn)));
        Statement know = Statement.service("CloudFrontKnows", CLOUDFRONT, List.of("s3:ListBucket"), List.of(bucketArn));
        return Stream.of(read, know)
                .map(it -> it.when("ArnLike", "aws:SourceArn", distributions(account)))
                .toList();
    }

    /** The account's distributions: CloudFront says for which one it asks, and says no account. */
    static Output<String> distributions(AwsAccount account) {
        return Output.format("arn:aws:cloudfront::%s:distribution/*", account.id());
    }
}
