package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;

/** The good fixture of rules on what the world may reach: a security group that lets it come by HTTPS. */
final class WebGroup {
    private WebGroup() {}

    static Fixture openOn443() {
        return Fixture.of(
                "aws:ec2/securityGroup:SecurityGroup",
                """
                {"ingress": [{"protocol": "tcp", "fromPort": 443, "toPort": 443, "cidrBlocks": ["0.0.0.0/0"]}]}""");
    }
}
