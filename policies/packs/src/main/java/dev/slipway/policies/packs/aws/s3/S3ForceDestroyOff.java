package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.Optional;

/** A bucket with objects must resist its own deletion. */
public final class S3ForceDestroyOff extends PropertyRule {
    public S3ForceDestroyOff() {
        super(
                RuleInfo.of("s3-force-destroy-off", "Buckets are not emptied when they are destroyed")
                        .severity(Severity.HIGH)
                        .why("With forceDestroy a destroy, or a renamed resource, deletes every object without a "
                                + "question.")
                        .fix("Leave forceDestroy out, or set it to false.")
                        .checks(Reference.GUIDES, "REL-07"),
                S3.buckets(),
                "forceDestroy",
                PropertyView::mustNotBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("forceDestroy", false));
    }
}
