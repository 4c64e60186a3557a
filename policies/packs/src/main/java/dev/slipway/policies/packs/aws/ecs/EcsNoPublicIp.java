package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Everything public goes through the load balancer. */
public final class EcsNoPublicIp implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-no-public-ip", "ECS tasks have no public address")
                .severity(Severity.HIGH)
                .why("A task with a public address can be reached past the load balancer and its firewall.")
                .fix("Set networkConfiguration.assignPublicIp: false and use private subnets with a NAT "
                        + "gateway or endpoints.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .checks(Reference.FSBP, "ECS.2")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecs/service:Service");
    }

    @Override
    public Verdict judge(ResourceView service, RuleConfig config) {
        return service.get("networkConfiguration", "assignPublicIp").mustNotBeTrue();
    }
}
