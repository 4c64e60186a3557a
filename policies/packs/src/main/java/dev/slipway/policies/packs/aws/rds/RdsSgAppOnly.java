package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.packs.aws.ec2.Ingress;
import dev.slipway.policies.packs.aws.elasticache.Caches;
import dev.slipway.policies.sdk.PropertyView;
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
import java.util.stream.Stream;

/** A group is a name; a range is whoever is there. */
public final class RdsSgAppOnly implements StackRule {
    private static Verdict noRange(PropertyView rule) {
        return Verdict.all(Stream.of("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")
                .map(rule::get)
                .map(range -> range.texts().isEmpty() ? Verdict.pass() : range.fail("the group of a service"))
                .toList());
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-sg-app-only", "Databases are reached from services only")
                .severity(Severity.HIGH)
                .why("A network range lets in whatever is started in it later.")
                .fix("Let the ingress of the database's group name the service's group: "
                        + "referencedSecurityGroupId or securityGroups.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .checks(Reference.FSBP, "EC2.19")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster", Caches.GROUP, Caches.CLUSTER);
    }

    @Override
    public Verdict judge(ResourceView database, StackView stack, RuleConfig config) {
        String property = database.isA("aws:rds/*") ? "vpcSecurityGroupIds" : "securityGroupIds";
        List<Verdict> verdicts = new ArrayList<>();
        for (ResourceView group : stack.referred(database, property, "aws:ec2/securityGroup:SecurityGroup")
                .certain()) {
            verdicts.add(Ingress.each(group, RdsSgAppOnly::noRange));
            for (ResourceView rule : stack.linked(
                            group,
                            "securityGroupId",
                            "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                            "aws:ec2/securityGroupRule:SecurityGroupRule")
                    .certain()) {
                verdicts.add(Ingress.each(rule, RdsSgAppOnly::noRange));
            }
        }
        return verdicts.isEmpty()
                ? Verdict.notApplicable("its security groups are not in this stack")
                : Verdict.all(verdicts);
    }
}
