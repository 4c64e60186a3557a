package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.EngineDriver.Made;

/** A network in Frankfurt to build on. */
abstract class AwsRefusals extends Refusals {
    static final String VPC = "aws:ec2/vpc:Vpc";
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    static final String ROLE = "aws:iam/role:Role";
    static final String TRUST =
            "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"Service\\\":\\\"ecs-tasks.amazonaws.com\\\"},\\\"Action\\\":\\\"sts:AssumeRole\\\"}]}";

    @Override
    String config() {
        return "{'region':'eu-central-1'}";
    }

    Made vpc() {
        return create(VPC, "main", "{'cidrBlock':'10.0.0.0/16'}");
    }

    Made subnet(Made vpc, String zone, int third) {
        return create(
                SUBNET,
                "subnet-" + zone + third,
                "{'vpcId':'%s','cidrBlock':'10.0.%d.0/24','availabilityZone':'eu-central-1%s'}"
                        .formatted(vpc.id(), third, zone));
    }

    Made group(Made vpc) {
        return create(GROUP, "group", "{'vpcId':'%s'}".formatted(vpc.id()));
    }

    Made role() {
        return create(ROLE, "role", "{'assumeRolePolicy':'%s'}".formatted(TRUST));
    }

    /** A JSON document as it stands inside a JSON string. */
    static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
