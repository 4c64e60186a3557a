package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The balancer must ask whether the target is ready, not just whether it runs. */
public final class TargetGroupHealthCheck implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("target-group-health-check", "Target groups check the health of their targets by HTTP")
                .severity(Severity.HIGH)
                .why("Without a health check traffic goes to instances that are dead or not ready.")
                .fix("Set healthCheck: {path: the readiness path, matcher: 200}.")
                .checks(Reference.GUIDES, "REL-01", "REL-02", "CLV-CHK-14", "KAR-CHK-04", "CLP-SVC-04")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup");
    }

    @Override
    public Verdict judge(ResourceView group, RuleConfig config) {
        boolean packets = group.get("protocol").texts().stream().anyMatch(it -> !it.startsWith("HTTP"))
                && group.get("healthCheck", "protocol").texts().stream().noneMatch(it -> it.startsWith("HTTP"));
        if (packets && !group.get("healthCheck", "enabled").isFalse()) {
            return Verdict.notApplicable("packets are balanced, and whether the port answers is checked");
        }
        return group.get("healthCheck")
                .known(check ->
                        check.get("enabled").isSet() && !check.get("enabled").isTrue()
                                ? check.get("enabled").fail("true")
                                : check.get("path").mustBeSet());
    }
}
