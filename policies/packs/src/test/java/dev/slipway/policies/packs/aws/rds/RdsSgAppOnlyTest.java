package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Databases are reached from services only (SEC-13, KAR-NET-03)")
class RdsSgAppOnlyTest {
    private final RuleTester rule = RuleTester.of(new RdsSgAppOnly());
    private final Fixture group = Fixture.of("aws:ec2/securityGroup:SecurityGroup");
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").refersTo(group, "vpcSecurityGroupIds");
    private final Fixture ingress = Fixture.of("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
            .refersTo(group, "securityGroupId")
            .with("referencedSecurityGroupId", "sg-api");

    @Test
    void passesFromAServicesGroup() {
        rule.judge(good, group, ingress).passes();
    }

    @Test
    void failsFromARange() {
        rule.judge(good, group, ingress.with("cidrIpv4", "10.0.0.0/16"))
                .failsAt("cidrIpv4")
                .found("10.0.0.0/16");
    }

    @Test
    void failsFromARangeInline() {
        rule.judge(good, group.withJson("ingress", "[{\"cidrBlocks\": [\"10.0.0.0/16\"]}]"))
                .failsAt("ingress[0].cidrBlocks");
    }

    @Test
    void saysNothingOfGroupsElsewhere() {
        rule.judge(Fixture.of("aws:rds/instance:Instance").with("vpcSecurityGroupIds", List.of("sg-1")))
                .doesNotApply();
    }

    @Test
    void failsFromARangeInARuleOfTheOlderForm() {
        Fixture older = Fixture.of("aws:ec2/securityGroupRule:SecurityGroupRule")
                .refersTo(group, "securityGroupId")
                .with("type", "ingress")
                .with("cidrBlocks", List.of("10.0.0.0/16"));

        rule.judge(good, group, older).failsAt("cidrBlocks");
        rule.judge(good, group, older.with("type", "egress"), ingress).passes();
    }

    @Test
    void looksAtClustersToo() {
        rule.judge(
                        Fixture.of("aws:rds/cluster:Cluster").refersTo(group, "vpcSecurityGroupIds"),
                        group,
                        ingress.with("cidrIpv4", "10.0.0.0/16"))
                .failsAt("cidrIpv4");
    }

    @Test
    void looksAtLoneCachesToo() {
        rule.judge(
                        Fixture.of("aws:elasticache/cluster:Cluster").refersTo(group, "securityGroupIds"),
                        group,
                        ingress.with("cidrIpv4", "10.0.0.0/16"))
                .failsAt("cidrIpv4");
    }
}
