package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.AccessLogs;
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

/** A leak must be traceable. */
public final class S3AccessLogging implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-access-logging", "Buckets log who reads and writes them")
                .severity(Severity.LOW)
                .why("Without access logs a leak cannot be traced.")
                .fix("Add BucketLoggingV2 with a targetBucket.")
                .checks(Reference.GUIDES, "KAR-LOG-02", "COMP-03")
                .checks(Reference.FSBP, "S3.9")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        StackView.Links writers = AccessLogs.writers(bucket, stack);
        if (!writers.certain().isEmpty()) {
            return Verdict.notApplicable("a bucket for access logs, written by "
                    + writers.certain().get(0).name());
        }
        return !bucket.get("loggings").items().isEmpty()
                        || !bucket.get("logging").fields().isEmpty()
                ? Verdict.pass()
                : stack.linked(bucket, "bucket", S3.companions("BucketLogging").toArray(String[]::new))
                        .mustExist("", "a BucketLogging for it");
    }
}
