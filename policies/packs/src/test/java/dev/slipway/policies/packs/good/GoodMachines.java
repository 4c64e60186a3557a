package dev.slipway.policies.packs.good;

import dev.slipway.policies.testkit.Fixture;
import java.util.List;
import java.util.stream.Stream;

/** Machines of EC2, caches made node by node, and subnets that follow the main route table. */
final class GoodMachines {
    private static final Fixture MACHINE = Fixture.of(
                    "aws:ec2/instance:Instance",
                    """
            {"instanceType": "t4g.small", "metadataOptions": {"httpTokens": "required"}, "monitoring": true,
             "rootBlockDevice": {"encrypted": true}, "associatePublicIpAddress": false}""")
            .named("worker");
    private static final Fixture TEMPLATE = Fixture.of(
                    "aws:ec2/launchTemplate:LaunchTemplate",
                    """
            {"metadataOptions": {"httpTokens": "required"}, "monitoring": {"enabled": true}, "userData": "IyEvYmluL3NoCmFwdC1nZXQgdXBkYXRlCg==",
             "blockDeviceMappings": [{"deviceName": "/dev/xvda", "ebs": {"encrypted": "true"}}],
             "networkInterfaces": [{"associatePublicIpAddress": "false"}]}""")
            .named("workers");
    private static final Fixture MEMCACHED = Fixture.of(
                    "aws:elasticache/cluster:Cluster",
                    """
            {"clusterId": "pages", "engine": "memcached", "engineVersion": "1.6.22", "azMode": "cross-az", "numCacheNodes": 2,
             "transitEncryptionEnabled": true, "subnetGroupName": "app"}""")
            .named("pages");
    private static final Fixture GROUP = Fixture.of(
                    "aws:elasticache/replicationGroup:ReplicationGroup",
                    """
            {"replicationGroupId": "app", "atRestEncryptionEnabled": true, "transitEncryptionEnabled": true, "userGroupIds": ["app"],
             "automaticFailoverEnabled": true, "multiAzEnabled": true, "snapshotRetentionLimit": 7, "subnetGroupName": "app"}""")
            .named("cache");
    private static final Fixture VPC = Fixture.of("aws:ec2/vpc:Vpc");
    private static final Fixture SUBNET =
            Fixture.of("aws:ec2/subnet:Subnet").named("data").refersTo(VPC, "vpcId");

    private GoodMachines() {}

    static Stream<Good> all() {
        return Stream.of(
                Good.of("a machine that says everything itself", MACHINE),
                Good.of(
                        "a machine that fetches its secrets",
                        MACHINE.with(
                                "userData",
                                "#!/bin/sh\nexport DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n")),
                Good.of(
                        "a machine that its template describes",
                        TEMPLATE,
                        Fixture.of("aws:ec2/instance:Instance").refersTo(TEMPLATE, "launchTemplate")),
                Good.of(
                        "a machine whose options are not known yet",
                        MACHINE.unknown("metadataOptions")
                                .unknown("rootBlockDevice")
                                .unknown("userData")),
                Good.of(
                        "a launch configuration, measured every minute by itself",
                        Fixture.of(
                                "aws:ec2/launchConfiguration:LaunchConfiguration",
                                "{\"metadataOptions\": {\"httpTokens\": \"required\"}, \"rootBlockDevice\": {\"encrypted\": true}}")),
                Good.of(
                        "a disk made of a snapshot",
                        Fixture.of("aws:ebs/volume:Volume").with("snapshotId", "snap-1")),
                Good.of("a Memcached across zones", MEMCACHED, alarm("pages")),
                Good.of(
                        "a further node of a replication group",
                        GROUP,
                        alarm("app-001"),
                        Fixture.of("aws:elasticache/cluster:Cluster").refersTo(GROUP, "replicationGroupId")),
                Good.of(
                        "subnets of a network whose main table leads to a NAT gateway",
                        List.of(
                                VPC,
                                SUBNET,
                                Fixture.of("aws:ec2/flowLog:FlowLog").refersTo(VPC, "vpcId"),
                                Fixture.of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup")
                                        .refersTo(VPC, "vpcId")),
                        Fixture.of("aws:rds/subnetGroup:SubnetGroup").refersTo(SUBNET, "subnetIds"),
                        Fixture.of("aws:ec2/internetGateway:InternetGateway").refersTo(VPC, "vpcId"),
                        Fixture.of("aws:ec2/defaultRouteTable:DefaultRouteTable")
                                .refersTo(VPC, "defaultRouteTableId")
                                .withJson("routes", "[{\"cidrBlock\": \"0.0.0.0/0\", \"natGatewayId\": \"nat-1\"}]")));
    }

    private static Fixture alarm(String cache) {
        return Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                .with("metricName", "Evictions")
                .with("alarmActions", List.of("arn"))
                .with("dimensions.CacheClusterId", cache);
    }
}
