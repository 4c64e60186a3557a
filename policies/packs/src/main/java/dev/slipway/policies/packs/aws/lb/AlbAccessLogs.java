package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The log of the entry is the first that an investigation asks for. */
public final class AlbAccessLogs implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("alb-access-logs", "Load balancers log every request")
                .severity(Severity.MEDIUM)
                .why("Without access logs nobody can tell afterwards who did what.")
                .fix("Set accessLogs: {enabled: true, bucket: …}.")
                .checks(Reference.GUIDES, "OPS-08", "CLV-CHK-12", "CLV-CHK-19")
                .checks(Reference.FSBP, "ELB.5")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer");
    }

    @Override
    public Verdict judge(ResourceView balancer, RuleConfig config) {
        if (balancer.get("loadBalancerType").texts().contains("gateway")) {
            return Verdict.notApplicable("a gateway balancer has no access logs");
        }
        return balancer.get("accessLogs")
                .known(logs -> Verdict.all(
                        logs.get("enabled").mustBeTrue(), logs.get("bucket").mustBeSet()));
    }
}
