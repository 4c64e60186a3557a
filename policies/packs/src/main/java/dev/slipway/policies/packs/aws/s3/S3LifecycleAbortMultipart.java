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

/** What nobody sees is paid for all the same. */
public final class S3LifecycleAbortMultipart implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-lifecycle-abort-multipart", "Buckets clear away uploads that were never finished")
                .severity(Severity.LOW)
                .why("Parts of unfinished uploads are stored, paid for and shown nowhere.")
                .fix("Add a lifecycle rule with abortIncompleteMultipartUpload: {daysAfterInitiation: 7}.")
                .checks(Reference.GUIDES, "OPS-13")
                .checks(Reference.FSBP, "S3.13")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        boolean inline = bucket.get("lifecycleRules").items().stream()
                .anyMatch(rule -> rule.get("abortIncompleteMultipartUploadDays").isSet());
        if (inline) {
            return Verdict.pass();
        }
        return S3.companion(
                bucket,
                stack,
                S3.companions("BucketLifecycleConfiguration"),
                "a lifecycle rule with abortIncompleteMultipartUpload",
                lifecycle -> lifecycle
                        .get("rules")
                        .known(rules -> Verdict.any(
                                rules.items().stream()
                                        .map(rule -> rule.get("abortIncompleteMultipartUpload")
                                                .mustBeSet())
                                        .toList(),
                                rules.fail("a rule with abortIncompleteMultipartUpload"))));
    }
}
