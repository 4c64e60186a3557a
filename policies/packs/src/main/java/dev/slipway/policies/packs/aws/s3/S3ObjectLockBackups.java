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

/** A backup that the attacker can delete is none. */
public final class S3ObjectLockBackups implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-object-lock-backups", "Backup buckets lock what is written to them")
                .severity(Severity.MEDIUM)
                .why("Whoever gets the credentials of the backup job can otherwise delete every backup " + "with them.")
                .fix("Create the bucket with objectLockEnabled: true and a BucketObjectLockConfigurationV2 "
                        + "with a retention.")
                .checks(Reference.GUIDES, "REL-15")
                .checks(Reference.FSBP, "S3.15")
                .config(BackupBuckets.setting())
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        return BackupBuckets.contains(bucket, stack, config)
                ? Verdict.any(
                        List.of(
                                bucket.get("objectLockEnabled").mustBeTrue(),
                                stack.linked(
                                                bucket,
                                                "bucket",
                                                S3.companions("BucketObjectLockConfiguration")
                                                        .toArray(String[]::new))
                                        .mustExist("", "object lock")),
                        bucket.get("objectLockEnabled").fail("true"))
                : Verdict.notApplicable("nothing that makes backups writes to it, and no tag says that it holds some");
    }
}
