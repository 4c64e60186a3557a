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
import java.util.stream.Stream;

/** Nothing should work by accident. */
public final class DefaultSgClosed implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("default-sg-closed", "The default security group lets nothing through")
                .severity(Severity.MEDIUM)
                .why("Whatever is started without a group of its own lands in the default one, where all "
                        + "members reach each other.")
                .fix("Add a DefaultSecurityGroup for the VPC without ingress and egress.")
                .checks(Reference.GUIDES, "SEC-12")
                .checks(Reference.FSBP, "EC2.2")
                .checks(Reference.CIS_AWS, "5.5")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ec2/vpc:Vpc");
    }

    @Override
    public Verdict judge(ResourceView vpc, StackView stack, RuleConfig config) {
        StackView.Links groups = stack.linked(vpc, "vpcId", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
        if (groups.certain().isEmpty()) {
            return groups.mustExist("", "a DefaultSecurityGroup without rules");
        }
        return Verdict.all(groups.certain().stream()
                .flatMap(group -> Stream.of("ingress", "egress").map(group::get))
                .map(rules -> rules.known(known -> known.items().isEmpty() ? Verdict.pass() : known.fail("no rules")))
                .toList());
    }
}
