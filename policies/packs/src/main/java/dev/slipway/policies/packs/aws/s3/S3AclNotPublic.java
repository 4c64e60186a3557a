package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public files belong behind a CDN, not into a public bucket. */
public final class S3AclNotPublic extends PropertyRule {
    public S3AclNotPublic() {
        super(
                RuleInfo.of("s3-acl-not-public", "No bucket is opened by an ACL")
                        .severity(Severity.CRITICAL)
                        .why("A public ACL shows every object to anybody who guesses its name.")
                        .fix("Use acl: private, or no ACL at all with BucketOwnershipControls BucketOwnerEnforced.")
                        .checks(Reference.GUIDES, "SEC-24")
                        .checks(Reference.FSBP, "S3.2", "S3.3"),
                Stream.concat(S3.companions("BucketAcl").stream(), S3.buckets().stream())
                        .toList(),
                "acl",
                value -> value.mustNotBeOneOf(List.of("public-read", "public-read-write", "authenticated-read")));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("acl", "private").onlyOnRequest());
    }
}
