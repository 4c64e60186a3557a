package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The rate limit of the guides lives in the firewall on AWS. */
public final class AlbWaf implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("alb-waf", "Public load balancers stand behind a web application firewall")
                .severity(Severity.MEDIUM)
                .why("Without rate and pattern rules the first flood or scan reaches the application.")
                .fix("Associate an aws.wafv2.WebAcl with a rate-based rule by WebAclAssociation.")
                .checks(Reference.GUIDES, "SEC-28", "SEC-29", "CLP-CHK-08", "CLP-SEC-03", "ALX-CHK-08")
                .checks(Reference.FSBP, "ELB.16")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer");
    }

    @Override
    public Verdict judge(ResourceView balancer, StackView stack, RuleConfig config) {
        if (balancer.get("internal").isTrue()
                || balancer.get("loadBalancerType").texts().contains("network")) {
            return Verdict.notApplicable("not a public application load balancer");
        }
        return stack.linked(balancer, "resourceArn", "aws:wafv2/webAclAssociation:WebAclAssociation")
                .mustExist("", "a WebAclAssociation for it");
    }
}
