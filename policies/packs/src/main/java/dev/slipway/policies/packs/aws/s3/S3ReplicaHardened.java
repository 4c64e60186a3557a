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
import java.util.ArrayList;
import java.util.List;

/** A chain breaks at the copy. */
public final class S3ReplicaHardened implements StackRule {
    private static final List<StackRule> RULES =
            List.of(new S3PublicAccessBlockPresent(), new S3KmsEncryption(), new S3VersioningEnabled());

    private static Verdict blamed(ResourceView bucket, Verdict verdict) {
        return verdict instanceof Verdict.Fail fail
                ? Verdict.fail("rules", fail.found(), bucket.name() + ": " + fail.expected())
                : verdict;
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-replica-hardened", "Replica buckets are as safe as their sources")
                .severity(Severity.HIGH)
                .why("A copy that is open, unencrypted or overwritten is the weakest of both.")
                .fix("Give the replica its own public access block, encryption and versioning.")
                .checks(Reference.GUIDES, "SEC-24", "REL-14", "REL-15")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(S3.REPLICATION);
    }

    @Override
    public Verdict judge(ResourceView replication, StackView stack, RuleConfig config) {
        List<Verdict> verdicts = new ArrayList<>();
        for (ResourceView bucket : S3.destinations(replication, stack)) {
            for (StackRule rule : RULES) {
                verdicts.add(blamed(bucket, rule.judge(bucket, stack, config)));
            }
        }
        return verdicts.isEmpty()
                ? Verdict.notApplicable("its destination is not in this stack")
                : Verdict.all(verdicts);
    }
}
