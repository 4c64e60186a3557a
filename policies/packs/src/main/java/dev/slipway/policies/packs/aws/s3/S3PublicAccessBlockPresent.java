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

/** The block is the seat belt against every later mistake. */
public final class S3PublicAccessBlockPresent implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-public-access-block-present", "Every bucket has a public access block")
                .severity(Severity.HIGH)
                .why("One wrong policy or ACL opens a bucket that has no block.")
                .fix("Add a BucketPublicAccessBlock for the bucket with its four flags true.")
                .checks(Reference.GUIDES, "SEC-24")
                .checks(Reference.FSBP, "S3.8")
                .checks(Reference.CIS_AWS, "2.1.4")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        return stack.linked(bucket, "bucket", S3.PUBLIC_ACCESS_BLOCK).mustExist("", "a BucketPublicAccessBlock for it");
    }
}
