package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.AccessLogs;
import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A key of its own can be withdrawn; the default key cannot. */
public final class S3KmsEncryption implements StackRule {
    private static final List<String> KMS = List.of("aws:kms", "aws:kms:dsse");
    private static final String S3S_OWN = "AES256";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-kms-encryption", "Buckets are encrypted with a KMS key")
                .severity(Severity.MEDIUM)
                .why("With a key of one's own, access to the bucket alone does not open its objects.")
                .fix("Add BucketServerSideEncryptionConfigurationV2 with sseAlgorithm: aws:kms.")
                .checks(Reference.GUIDES, "SEC-24", "REL-15", "SIG-POL-09")
                .checks(Reference.FSBP, "S3.17")
                .build();
    }

    @Override
    public List<String> types() {
        return S3.buckets();
    }

    @Override
    public Verdict judge(ResourceView bucket, StackView stack, RuleConfig config) {
        StackView.Links bound = AccessLogs.boundToS3sKey(bucket, stack);
        if (!bound.certain().isEmpty()) {
            return Verdict.notApplicable(
                    "a bucket for access logs, which load balancers and S3 write with S3's own key only: "
                            + bound.certain().get(0).name());
        }
        Verdict verdict = encryption(bucket, stack);
        // Who asks for S3's own key in so many words may have to, as long as it is open who writes here.
        boolean open = !bound.possible().isEmpty()
                && verdict instanceof Verdict.Fail fail
                && fail.found().equals(S3S_OWN);
        return open ? Verdict.unknown("") : verdict;
    }

    private static Verdict encryption(ResourceView bucket, StackView stack) {
        // A bucket of version 7 tells its default encryption as an output, whatever its companion says.
        PropertyView inline = bucket.get(
                "serverSideEncryptionConfiguration", "rule", "applyServerSideEncryptionByDefault", "sseAlgorithm");
        List<String> companions = S3.companions("BucketServerSideEncryptionConfiguration");
        if (inline.text().isPresent()
                && stack.linked(bucket, "bucket", companions.toArray(String[]::new))
                        .isEmpty()) {
            return inline.mustBeOneOf(KMS);
        }
        return S3.companion(
                bucket, stack, companions, "an encryption configuration with aws:kms", configuration -> configuration
                        .get("rules")
                        .known(rules -> rules.mustNotBeEmpty()
                                .and(rules.each(rule -> rule.get("applyServerSideEncryptionByDefault", "sseAlgorithm")
                                        .mustBeOneOf(KMS)))));
    }
}
