package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Administration goes through a session service. */
public final class SgNoAdminPorts implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("sg-no-admin-ports", "Administration ports are not open to the world")
                .severity(Severity.CRITICAL)
                .why("SSH and RDP that the world can reach are tried by robots all day.")
                .fix("Take the rule away and use Session Manager, or name your own networks in cidrBlocks.")
                .checks(Reference.GUIDES, "SEC-15", "SEC-12", "ALX-POL-11", "CLV-CHK-04")
                .checks(Reference.FSBP, "EC2.13", "EC2.14")
                .checks(Reference.CIS_AWS, "5.3", "5.4")
                .build();
    }

    @Override
    public List<String> types() {
        return Ingress.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return Ingress.each(resource, rule -> Ingress.closedToWorld(rule, List.of(22, 3389), "named networks only"));
    }
}
