package dev.slipway.components.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.RulePlan;
import dev.slipway.planner.aws.SecurityGroupPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stack's security groups, open just where the plan says. */
public final class AwsSecurityGroups extends AwsComponent {
    private final Map<String, SecurityGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<Resource>> rules = new LinkedHashMap<>();

    public AwsSecurityGroups(
            String name,
            List<SecurityGroupPlan> plans,
            NetworkHandle network,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("SecurityGroups", name, Map.of("groups", plans), tags, options);
        for (SecurityGroupPlan plan : plans) {
            groups.put(
                    plan.subject(),
                    new SecurityGroup(
                            plan.subject() + "-group",
                            SecurityGroupArgs.builder()
                                    .name(plan.name())
                                    .description(plan.description())
                                    .vpcId(network.vpcId())
                                    .tags(tags.named(plan.name()))
                                    .build(),
                            options()));
        }
        plans.forEach(this::rules);
        registerOutputs(Map.of());
    }

    /**
     * Id of a subject's group.
     *
     * @throws IllegalArgumentException when the plan has no such subject
     */
    public Output<String> id(String subject) {
        SecurityGroup group = groups.get(subject);
        if (group == null) {
            throw new IllegalArgumentException("no security group for " + subject + " among " + groups.keySet());
        }
        return group.id();
    }

    /** The rules that a subject's traffic needs, its own and its peers', for what must not start before it may speak. */
    List<Resource> rules(String subject) {
        return List.copyOf(rules.getOrDefault(subject, List.of()));
    }

    private void keep(SecurityGroupPlan plan, RulePlan rule, Resource made) {
        rules.computeIfAbsent(plan.subject(), it -> new ArrayList<>()).add(made);
        rule.peer().ifPresent(peer -> rules.computeIfAbsent(peer, it -> new ArrayList<>())
                .add(made));
    }

    private void rules(SecurityGroupPlan plan) {
        for (RulePlan rule : plan.ingress()) {
            SecurityGroupIngressRuleArgs.Builder args = SecurityGroupIngressRuleArgs.builder()
                    .securityGroupId(id(plan.subject()))
                    .ipProtocol("tcp")
                    .fromPort(rule.port())
                    .toPort(rule.port())
                    .description(rule.description())
                    .tags(tags().named(plan.name() + "-from-" + rule.key()));
            rule.peer().ifPresent(peer -> args.referencedSecurityGroupId(id(peer)));
            rule.cidr().ifPresent(args::cidrIpv4);
            keep(
                    plan,
                    rule,
                    new SecurityGroupIngressRule(plan.subject() + "-from-" + rule.key(), args.build(), options()));
        }
        for (RulePlan rule : plan.egress()) {
            SecurityGroupEgressRuleArgs.Builder args = SecurityGroupEgressRuleArgs.builder()
                    .securityGroupId(id(plan.subject()))
                    .ipProtocol("tcp")
                    .fromPort(rule.port())
                    .toPort(rule.port())
                    .description(rule.description())
                    .tags(tags().named(plan.name() + "-to-" + rule.key()));
            rule.peer().ifPresent(peer -> args.referencedSecurityGroupId(id(peer)));
            rule.cidr().ifPresent(args::cidrIpv4);
            keep(
                    plan,
                    rule,
                    new SecurityGroupEgressRule(plan.subject() + "-to-" + rule.key(), args.build(), options()));
        }
    }
}
