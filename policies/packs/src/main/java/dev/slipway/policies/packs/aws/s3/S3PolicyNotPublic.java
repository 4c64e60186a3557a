package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.NamedPrincipalRule;
import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.stream.Stream;

/** A bucket belongs to somebody. */
public final class S3PolicyNotPublic extends NamedPrincipalRule {
    public S3PolicyNotPublic() {
        super(
                RuleInfo.of("s3-policy-not-public", "No bucket policy allows everybody")
                        .severity(Severity.CRITICAL)
                        .why("A policy that allows everybody makes the objects public, whatever else is set.")
                        .checks(Reference.GUIDES, "SEC-24")
                        .checks(Reference.FSBP, "S3.2"),
                Stream.concat(Stream.of(S3.POLICY), S3.buckets().stream()).toList(),
                "policy");
    }
}
