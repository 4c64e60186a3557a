package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** Its address is what the world knows of the application. */
public final class AlbDeletionProtection extends PropertyRule {
    public AlbDeletionProtection() {
        super(
                RuleInfo.of("alb-deletion-protection", "Load balancers are protected from deletion")
                        .severity(Severity.MEDIUM)
                        .why("A deleted balancer takes the address of the application with it.")
                        .fix("Set enableDeletionProtection: true.")
                        .checks(Reference.GUIDES, "REL-07")
                        .checks(Reference.FSBP, "ELB.6"),
                List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"),
                "enableDeletionProtection",
                PropertyView::mustBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("enableDeletionProtection", true));
    }
}
