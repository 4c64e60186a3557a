package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.packs.aws.ec2.PublicSubnets;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Where there is no route there is no mistake to make. */
public final class RdsPrivateSubnets implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-private-subnets", "RDS databases live in subnets without a way to the internet")
                .severity(Severity.HIGH)
                .why("A database in a public subnet is one flag away from being public.")
                .fix("Give the subnet group only private subnets: no mapPublicIpOnLaunch and no route to "
                        + "an internet gateway.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .checks(Reference.FSBP, "RDS.18")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/subnetGroup:SubnetGroup", "aws:elasticache/subnetGroup:SubnetGroup");
    }

    @Override
    public Verdict judge(ResourceView group, StackView stack, RuleConfig config) {
        StackView.Links subnets = stack.referred(group, "subnetIds", "aws:ec2/subnet:Subnet");
        List<Verdict> verdicts = new ArrayList<>();
        for (ResourceView subnet : subnets.certain()) {
            if (PublicSubnets.isPublic(subnet, stack)) {
                verdicts.add(Verdict.fail("subnetIds", "public subnet " + subnet.name(), "private subnets only"));
            }
        }
        return verdicts.isEmpty() && subnets.certain().isEmpty()
                ? Verdict.notApplicable("its subnets are not in this stack")
                : Verdict.all(verdicts);
    }
}
