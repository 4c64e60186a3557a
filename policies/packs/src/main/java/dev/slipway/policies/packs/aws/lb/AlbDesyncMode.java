package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** The default is right; only monitor is not. */
public final class AlbDesyncMode extends PropertyRule {
    public AlbDesyncMode() {
        super(
                RuleInfo.of("alb-desync-mode", "Load balancers mitigate request smuggling")
                        .severity(Severity.MEDIUM)
                        .why("In monitor mode the balancer lets requests through that servers read differently.")
                        .fix("Set desyncMitigationMode: defensive or strictest, or leave it out.")
                        .checks(Reference.GUIDES, "CLP-SEC-02")
                        .checks(Reference.FSBP, "ELB.12"),
                List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"),
                "desyncMitigationMode",
                value -> value.mustNotBeOneOf(List.of("monitor")));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("desyncMitigationMode", "defensive"));
    }
}
