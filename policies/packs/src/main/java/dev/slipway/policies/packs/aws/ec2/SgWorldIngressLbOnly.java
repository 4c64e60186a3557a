package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One entry, with TLS and a firewall. */
public final class SgWorldIngressLbOnly implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("sg-world-ingress-lb-only", "Only load balancers are open to the world")
                .severity(Severity.HIGH)
                .why("A service that the world reaches directly goes past the balancer's TLS, firewall and " + "logs.")
                .fix("Open the balancer's group only, and let services name that group.")
                .checks(Reference.GUIDES, "SEC-12", "SEC-13", "CLP-CHK-02", "ALX-POL-03")
                .checks(Reference.FSBP, "EC2.18")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ec2/securityGroup:SecurityGroup");
    }

    @Override
    public Verdict judge(ResourceView group, StackView stack, RuleConfig config) {
        boolean open = group.get("ingress").items().stream().anyMatch(Ingress::isOpenToWorld)
                || stack
                        .linked(
                                group,
                                "securityGroupId",
                                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                                "aws:ec2/securityGroupRule:SecurityGroupRule")
                        .certain()
                        .stream()
                        .filter(rule -> !rule.get("type").texts().contains("egress"))
                        .anyMatch(rule -> Ingress.isOpenToWorld(rule.properties()));
        if (!open) {
            return Verdict.pass();
        }
        return stack.linked(
                        group,
                        "securityGroups",
                        "aws:lb/loadBalancer:LoadBalancer",
                        "aws:alb/loadBalancer:LoadBalancer",
                        "aws:elb/loadBalancer:LoadBalancer")
                .mustExist("ingress", "a group that only a load balancer has");
    }
}
