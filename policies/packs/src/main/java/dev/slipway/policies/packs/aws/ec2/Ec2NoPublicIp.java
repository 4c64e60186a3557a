package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Everything public goes through the load balancer. */
public final class Ec2NoPublicIp implements ResourceRule {
    private static final String PUBLIC = "associatePublicIpAddress";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("ec2-no-public-ip", "Machines have no public address")
                .severity(Severity.HIGH)
                .why("A machine with a public address can be reached past the load balancer and its firewall.")
                .fix(
                        "Set associatePublicIpAddress: false and use a private subnet; reach the machine by Session Manager.")
                .checks(Reference.GUIDES, "SEC-13", "SEC-29")
                .checks(Reference.FSBP, "EC2.9", "EC2.25", "AutoScaling.5")
                .build();
    }

    @Override
    public List<String> types() {
        return Machines.types();
    }

    @Override
    public Verdict judge(ResourceView machine, RuleConfig config) {
        return machine.isA(Machines.TEMPLATE)
                ? machine.get("networkInterfaces").each(it -> it.get(PUBLIC).mustNotBeTrue())
                : machine.get(PUBLIC).mustNotBeTrue();
    }
}
