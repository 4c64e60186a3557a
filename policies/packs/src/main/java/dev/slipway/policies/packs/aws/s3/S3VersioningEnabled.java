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

/** An object that is overwritten by mistake must come back. */
public final class S3VersioningEnabled implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-versioning-enabled", "Buckets keep old versions of their objects")
                .severity(Severity.HIGH)
                .why("Without versions an overwritten or deleted object is gone, and replication is not " + "possible.")
                .fix("Add BucketVersioningV2 with versioningConfiguration: {status: Enabled}.")
                .checks(Reference.GUIDES, "COMP-04", "REL-14", "CLV-POL-07")
                .checks(Reference.FSBP, "S3.14")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        if (bucket.get("versioning", "enabled").isTrue()) {
            return Verdict.pass();
        }
        return S3.companion(
                bucket,
                stack,
                S3.companions("BucketVersioning"),
                "versioning with status Enabled",
                versioning ->
                        versioning.get("versioningConfiguration", "status").mustBe("Enabled"));
    }
}
