package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** The default is right; only monitor is not. */
public final class AlbDesyncMode implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("alb-desync-mode", "Load balancers mitigate request smuggling")
                .severity(Severity.MEDIUM)
                .why("In monitor mode the balancer lets requests through that servers read differently.")
                .fix("Set desyncMitigationMode: defensive or strictest, or leave it out.")
                .checks(Reference.GUIDES, "CLP-SEC-02")
                .checks(Reference.FSBP, "ELB.12")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer");
    }

    @Override
    public Verdict judge(ResourceView balancer, RuleConfig config) {
        return balancer.get("desyncMitigationMode").mustNotBeOneOf(List.of("monitor"));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("desyncMitigationMode", "defensive"));
    }
}
