package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.FirewallRule;
import java.util.List;
import java.util.function.Consumer;

/** Firewalls around network interfaces. */
final class SecurityGroups {
    private SecurityGroups() {}

    static List<Knowledge> types() {
        return List.of(group(), defaultGroup(), rule());
    }

    private static Knowledge group() {
        return Knowledge.of(Aws.SECURITY_GROUP)
                .named("name", 255, false, "namePrefix")
                .replaceOn("namePrefix", "description", "vpcId")
                .unordered("ingress", "egress")
                .fill("description", "Managed by Pulumi")
                .fill("revokeRulesOnDelete", false)
                .id(s -> Aws.id(s, "sg"))
                .out("arn", s -> s.arn("ec2", "security-group/" + s.id()))
                .out("ownerId", s -> s.account())
                .out("name", s -> s.in().text("name")
                        .orElseGet(() -> s.in().text("namePrefix", "") + s.hex("name", 26)))
                .check(
                        "group-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "group-name-reserved",
                        "InvalidParameterValue: Value (…) for parameter GroupName is invalid. Group names may not be"
                                + " in the format sg-*",
                        Rules.all(
                                "name",
                                name -> !name.startsWith("sg-"),
                                "InvalidParameterValue: Value (%s) for parameter GroupName is invalid. Group names may"
                                        + " not be in the format sg-*",
                                "Choose another name."))
                .check(
                        "group-name-default",
                        "InvalidGroup.Reserved: The security group '…' is reserved",
                        Rules.all(
                                "name",
                                name -> !name.equals("default"),
                                "InvalidGroup.Reserved: The security group '%s' is reserved",
                                "Choose another name."))
                .check(
                        "group-name-duplicate",
                        "InvalidGroup.Duplicate: The security group '…' already exists",
                        s -> s.in().text("name").ifPresent(name -> s.world().others(Aws.SECURITY_GROUP).stream()
                                .filter(r -> !r.id().equals(s.id())
                                        && r.in().text("name", "").equals(name)
                                        && r.in().text("vpcId").equals(s.in().text("vpcId")))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "name",
                                        "InvalidGroup.Duplicate: The security group '" + name
                                                + "' already exists for VPC '" + s.in().text("vpcId", "") + "'",
                                        "Choose another name."))))
                .check(
                        "group-description",
                        "InvalidParameterValue: Value (…) for parameter GroupDescription is invalid. Character sets"
                                + " beyond ASCII are not supported",
                        Rules.matches(
                                "description",
                                "[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{0,255}",
                                "InvalidParameterValue: Value (%s) for parameter GroupDescription is invalid."
                                        + " Character sets beyond ASCII are not supported",
                                "Use at most 255 of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*."))
                .check(
                        "group-rule-protocol",
                        "InvalidParameterValue: Invalid value '…' for IP protocol. Unknown protocol",
                        s -> inline(s, FirewallRule::protocol))
                .check(
                        "group-rule-ports",
                        "InvalidParameterValue: Invalid TCP/UDP port range",
                        s -> inline(s, FirewallRule::ports))
                .check(
                        "group-rule-cidr",
                        "InvalidParameterValue: CIDR block … is malformed",
                        s -> inline(s, FirewallRule::cidrs))
                .check(
                        "group-rule-group-missing",
                        "InvalidGroup.NotFound: You have specified two resources that belong to different networks, or"
                                + " a group that does not exist",
                        s -> inline(s, rule -> rule.groupsExist("securityGroups")))
                .onDelete(
                        "group-in-use",
                        "DependencyViolation: resource sg-… has a dependent object",
                        Rules.unused(
                                "DependencyViolation: resource %s has a dependent object",
                                "aws:lb/loadBalancer:LoadBalancer",
                                "securityGroups",
                                "aws:rds/instance:Instance",
                                "vpcSecurityGroupIds",
                                "aws:elasticache/replicationGroup:ReplicationGroup",
                                "securityGroupIds",
                                "aws:ecs/service:Service",
                                "networkConfiguration.securityGroups",
                                "aws:ec2/vpcEndpoint:VpcEndpoint",
                                "securityGroupIds",
                                "aws:ec2/securityGroupRule:SecurityGroupRule",
                                "sourceSecurityGroupId",
                                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                                "referencedSecurityGroupId"));
    }

    private static void inline(Subject s, Consumer<FirewallRule> look) {
        for (String side : List.of("ingress", "egress")) {
            s.in().each(side).forEach(rule -> look.accept(new FirewallRule(s, side, rule, "protocol")));
        }
    }

    private static Knowledge defaultGroup() {
        return Knowledge.of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup")
                .replaceOn("vpcId")
                .unordered("ingress", "egress")
                .id(s -> s.in().text("vpcId")
                        .flatMap(id -> s.world().find(Aws.VPC, id))
                        .flatMap(vpc -> vpc.out().text("defaultSecurityGroupId"))
                        .orElse("sg-0" + s.hex("id", 16)))
                .out("arn", s -> s.arn("ec2", "security-group/" + s.id()))
                .out("name", s -> "default")
                .out("description", s -> "default VPC security group")
                .out("ownerId", s -> s.account())
                .check(
                        "default-group-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"));
    }

    private static Knowledge rule() {
        return Knowledge.of("aws:ec2/securityGroupRule:SecurityGroupRule")
                .replaceOnAllBut("description")
                .id(s -> "sgrule-" + Integer.parseInt(s.hex("id", 7), 16))
                .out("securityGroupRuleId", s -> "sgr-0" + s.hex("rule", 16))
                .fill("self", false)
                .check(
                        "rule-group-missing",
                        "InvalidGroup.NotFound: The security group '…' does not exist",
                        Aws.groupsExist("securityGroupId"))
                .check(
                        "rule-source-missing",
                        "InvalidGroup.NotFound: The security group '…' does not exist",
                        Aws.groupsExist("sourceSecurityGroupId"))
                .check(
                        "rule-type",
                        "InvalidParameterValue: type must be ingress or egress",
                        Rules.oneOf(
                                "type",
                                List.of("ingress", "egress"),
                                "InvalidParameterValue: expected type to be one of [\"ingress\" \"egress\"], got %s"))
                .check(
                        "rule-protocol",
                        "InvalidParameterValue: Invalid value '…' for IP protocol. Unknown protocol",
                        s -> itself(s).protocol())
                .check("rule-ports", "InvalidParameterValue: Invalid TCP/UDP port range", s -> itself(s)
                        .ports())
                .check("rule-cidr", "InvalidParameterValue: CIDR block … is malformed", s -> itself(s)
                        .cidrs())
                .check(
                        "rule-no-source",
                        "InvalidParameterCombination: one of cidrBlocks, ipv6CidrBlocks, prefixListIds, self or"
                                + " sourceSecurityGroupId",
                        s -> {
                            if (List.of("cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "sourceSecurityGroupId")
                                            .stream()
                                            .noneMatch(s.in()::has)
                                    && !s.in().flag("self")) {
                                s.refuse(
                                        "cidrBlocks",
                                        "InvalidParameterCombination: one of cidrBlocks, ipv6CidrBlocks,"
                                                + " prefixListIds, self or sourceSecurityGroupId must be set",
                                        "Say who may talk.");
                            }
                        })
                .check(
                        "rule-duplicate",
                        "InvalidPermission.Duplicate: the specified rule already exists",
                        s -> s.world().others(s.token()).stream()
                                .filter(r -> !r.id().equals(s.id()))
                                .filter(r -> List.of(
                                                "type",
                                                "securityGroupId",
                                                "protocol",
                                                "fromPort",
                                                "toPort",
                                                "cidrBlocks",
                                                "sourceSecurityGroupId",
                                                "self")
                                        .stream()
                                        .allMatch(p -> r.in().get(p).equals(s.in().get(p))))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "",
                                        "InvalidPermission.Duplicate: the specified rule already exists",
                                        "Remove one of the two.")));
    }

    private static FirewallRule itself(Subject s) {
        return new FirewallRule(s, "", s.in(), "protocol");
    }
}
