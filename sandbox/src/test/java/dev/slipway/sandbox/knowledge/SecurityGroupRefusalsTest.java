package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What EC2 refuses of security groups. */
class SecurityGroupRefusalsTest extends AwsRefusals {
    private static final String RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";

    @Test
    void groupNamesMayNotBeginWithSg() {
        refuses(
                GROUP,
                "{'vpcId':'%s','name':'web'}".formatted(vpc().id()),
                "name",
                "sg-web",
                "Group names may not be in the format sg-*");
        refuses(GROUP, "{'vpcId':'%s','name':'web'}".formatted(vpc().id()), "name", "default", "InvalidGroup.Reserved");
    }

    @Test
    void invalidGroupDuplicate() {
        Made vpc = vpc();
        create(GROUP, "first", "{'vpcId':'%s','name':'web'}".formatted(vpc.id()));
        refuses(
                GROUP,
                "{'vpcId':'%s','name':'api'}".formatted(vpc.id()),
                "name",
                "web",
                "InvalidGroup.Duplicate: The security group 'web' already exists");
    }

    @Test
    void characterSetsBeyondAsciiAreNotSupported() {
        refuses(
                GROUP,
                "{'vpcId':'%s','description':'web'}".formatted(vpc().id()),
                "description",
                "für alle",
                "Character sets beyond ASCII are not supported");
    }

    @Test
    void invalidValueForIpProtocol() {
        String rule =
                "{'type':'ingress','securityGroupId':'%s','protocol':'tcp','fromPort':443,'toPort':443,'cidrBlocks':['10.0.0.0/16']}"
                        .formatted(group(vpc()).id());
        refuses(RULE, rule, "protocol", "http", "Invalid value 'http' for IP protocol. Unknown protocol");
        refuses(RULE, rule, "fromPort", 70000, "Invalid TCP/UDP port range");
        refuses(RULE, rule, "cidrBlocks", List.of("10.0.0.1/16"), "CIDR block 10.0.0.1/16 is malformed");
        refuses(
                RULE,
                rule,
                "securityGroupId",
                "sg-0",
                "InvalidGroup.NotFound: The security group 'sg-0' does not exist");
        refuses(RULE, rule, "type", "inbound", "expected type to be one of");
    }

    @Test
    void invalidPermissionDuplicate() {
        Made group = group(vpc());
        String rule =
                "{'type':'ingress','securityGroupId':'%s','protocol':'tcp','fromPort':443,'toPort':443,'cidrBlocks':['10.0.0.0/16']}"
                        .formatted(group.id());
        create(RULE, "first", rule);
        String other = rule.replace("'toPort':443", "'toPort':444");
        refuses(RULE, other, "toPort", 443, "", "InvalidPermission.Duplicate");
    }

    @Test
    void aRuleInsideAGroupIsHeldToTheSame() {
        String group =
                "{'vpcId':'%s','ingress':[{'protocol':'tcp','fromPort':80,'toPort':80,'cidrBlocks':['0.0.0.0/0']}]}"
                        .formatted(vpc().id());
        refuses(GROUP, group, "ingress[0].protocol", "smtp", "Unknown protocol");
        refuses(GROUP, group, "ingress[0].toPort", 79, "Invalid TCP/UDP port range");
        refuses(GROUP, group, "ingress[0].cidrBlocks[0]", "0.0.0.0/33", "is malformed");
    }

    @Test
    void anIngressRuleHasExactlyOneSource() {
        String type = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
        String rule = "{'securityGroupId':'%s','ipProtocol':'tcp','fromPort':443,'toPort':443,'cidrIpv4':'10.0.0.0/16'}"
                .formatted(group(vpc()).id());
        refuses(type, rule, "cidrIpv4", null, "exactly one of cidrIpv4");
        refuses(type, rule, "cidrIpv4", "10.0.0.0", "is malformed");
        refuses(type, rule, "ipProtocol", "tpc", "ipProtocol", "Unknown protocol");
    }

    @Test
    void aGroupInUseHasADependentObject() {
        Made vpc = vpc();
        Made group = group(vpc);
        create(
                "aws:lb/loadBalancer:LoadBalancer",
                "lb",
                "{'subnets':['%s','%s'],'securityGroups':['%s']}"
                        .formatted(subnet(vpc, "a", 1).id(), subnet(vpc, "b", 2).id(), group.id()));
        refusesToDelete(group, "DependencyViolation: resource " + group.id() + " has a dependent object");
    }
}
