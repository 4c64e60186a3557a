package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One owner, one policy: no object may be open on its own. */
public final class S3OwnershipEnforced implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-ownership-enforced", "Buckets own their objects and take no ACLs")
                .severity(Severity.MEDIUM)
                .why("Where ACLs count, an object can be public while the bucket is private.")
                .fix("Add BucketOwnershipControls with rule: {objectOwnership: BucketOwnerEnforced}.")
                .checks(Reference.GUIDES, "SEC-24")
                .checks(Reference.FSBP, "S3.12")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        return S3.companion(
                bucket,
                stack,
                List.of(S3.OWNERSHIP),
                "BucketOwnershipControls with BucketOwnerEnforced",
                controls -> controls.get("rule", "objectOwnership").mustBe("BucketOwnerEnforced"));
    }
}
