package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A mirror repeats the accident. */
public final class NoMirrorReplication implements StackRule {
    private static final String[] VERSIONINGS = {
        "aws:s3/bucketVersioningV2:BucketVersioningV2", "aws:s3/bucketVersioning:BucketVersioning"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-mirror-replication", "Object replication keeps what is deleted at the source")
                .severity(Severity.MEDIUM)
                .why("In mirror mode a deletion at the source deletes the copy too, so it is no backup.")
                .fix("Set REPLICATION_MODE=backup, or turn on versioning of the bucket that is written to.")
                .checks(Reference.GUIDES, "CLV-POL-07", "REL-14")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView resource, StackView stack, RuleConfig config) {
        boolean versioned = stack.once("a versioned bucket", Boolean.class, NoMirrorReplication::hasVersions);
        return Variables.each(
                resource,
                (name, value) -> name.equals("REPLICATION_MODE") && !versioned
                        ? value.mustNotBeOneOf(List.of("mirror"))
                        : Verdict.pass());
    }

    private static boolean hasVersions(StackView stack) {
        return stack.ofType(VERSIONINGS).stream()
                .anyMatch(it ->
                        it.get("versioningConfiguration", "status").texts().contains("Enabled"));
    }
}
