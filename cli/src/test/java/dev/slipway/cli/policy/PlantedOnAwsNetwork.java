package dev.slipway.cli.policy;

import static dev.slipway.cli.policy.AwsPlant.added;
import static dev.slipway.cli.policy.AwsPlant.gone;
import static dev.slipway.cli.policy.AwsPlant.set;
import static dev.slipway.cli.policy.AwsPlant.unset;

import java.util.stream.Stream;

/** Misconfigurations of Clipper's network and edge on AWS. */
final class PlantedOnAwsNetwork {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    private PlantedOnAwsNetwork() {}

    static Stream<Planted> all() {
        return Stream.of(network(), edge()).flatMap(it -> it);
    }

    private static Stream<Planted> network() {
        return Stream.of(
                set(
                        "database port open to the world",
                        RULE,
                        "db-from-db-pooler-5436",
                        "cidrIpv4",
                        "\"0.0.0.0/0\"",
                        "sg-no-data-ports"),
                set(
                        "cache port open to the world by IPv6",
                        RULE,
                        "cache-from-api-6379",
                        "cidrIpv6",
                        "\"::/0\"",
                        "sg-no-data-ports"),
                added(
                        "SSH open to the world",
                        "aws:ec2/securityGroup:SecurityGroup",
                        "bastion",
                        "{\"ingress\": [{\"protocol\": \"tcp\", \"fromPort\": 22, \"toPort\": 22, \"cidrBlocks\":"
                                + " [\"0.0.0.0/0\"]}]}",
                        "sg-no-admin-ports",
                        "bastion ingress[0].cidrBlocks"),
                added(
                        "all traffic open in the older form of a rule",
                        "aws:ec2/securityGroupRule:SecurityGroupRule",
                        "any",
                        "{\"type\": \"ingress\", \"protocol\": \"-1\", \"fromPort\": 0, \"toPort\": 0, \"cidrBlocks\":"
                                + " [\"0.0.0.0/0\"]}",
                        "sg-no-data-ports",
                        "any cidrBlocks"),
                set(
                        "an odd port of the balancer open",
                        RULE,
                        "load-balancer-from-anywhere-80",
                        "toPort",
                        "8080",
                        "sg-world-ingress-web-only"),
                set(
                        "service reached past the balancer",
                        RULE,
                        "api-from-load-balancer-8080",
                        "cidrIpv4",
                        "\"0.0.0.0/0\"",
                        "sg-world-ingress-lb-only",
                        "api-group ingress"),
                set(
                        "database open to the whole network",
                        RULE,
                        "db-from-db-pooler-5436",
                        "cidrIpv4",
                        "\"10.0.0.0/16\"",
                        "rds-sg-app-only",
                        "db-instance cidrIpv4"),
                gone("no flow log", "aws:ec2/flowLog:FlowLog", "network-flow-log", "vpc-flow-logs", "network-vpc"),
                set(
                        "default group lets its members talk",
                        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
                        "network-default-group",
                        "ingress",
                        "[{\"protocol\": \"-1\", \"self\": true, \"fromPort\": 0, \"toPort\": 0}]",
                        "default-sg-closed",
                        "network-vpc ingress"),
                set(
                        "subnet hands out public addresses",
                        "aws:ec2/subnet:Subnet",
                        "network-private-eu-central-1a",
                        "mapPublicIpOnLaunch",
                        "true",
                        "subnet-no-auto-public-ip"));
    }

    private static Stream<Planted> edge() {
        return Stream.of(
                set(
                        "plain HTTP instead of a redirect",
                        LISTENER,
                        "load-balancer-redirect",
                        "defaultActions",
                        "[{\"type\": \"forward\", \"targetGroupArn\":"
                                + " \"arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/api/0\"}]",
                        "alb-https-only",
                        "load-balancer-redirect defaultActions[0].type"),
                gone(
                        "no TLS at all",
                        LISTENER,
                        "load-balancer-https",
                        "public-endpoint-has-tls",
                        "load-balancer-balancer"),
                set(
                        "TLS 1.0",
                        LISTENER,
                        "load-balancer-https",
                        "sslPolicy",
                        "\"ELBSecurityPolicy-2016-08\"",
                        "alb-tls-policy"),
                set(
                        "balancer without deletion protection",
                        BALANCER,
                        "load-balancer-balancer",
                        "enableDeletionProtection",
                        "false",
                        "alb-deletion-protection"),
                set(
                        "balancer that logs nothing",
                        BALANCER,
                        "load-balancer-balancer",
                        "accessLogs.enabled",
                        "false",
                        "alb-access-logs"),
                gone(
                        "no firewall before the balancer",
                        "aws:wafv2/webAclAssociation:WebAclAssociation",
                        "waf-load-balancer-association",
                        "alb-waf",
                        "load-balancer-balancer"),
                set(
                        "no rate limit",
                        "aws:wafv2/webAcl:WebAcl",
                        "waf-load-balancer-acl",
                        "rules",
                        "[]",
                        "waf-rate-rule"),
                set(
                        "site by plain HTTP",
                        "aws:cloudfront/distribution:Distribution",
                        "web-distribution",
                        "defaultCacheBehavior.viewerProtocolPolicy",
                        "\"allow-all\"",
                        "cloudfront-https-only"),
                set(
                        "site with old TLS",
                        "aws:cloudfront/distribution:Distribution",
                        "web-distribution",
                        "viewerCertificate.minimumProtocolVersion",
                        "\"TLSv1\"",
                        "cloudfront-tls-policy"),
                unset(
                        "site without security headers",
                        "aws:cloudfront/distribution:Distribution",
                        "web-distribution",
                        "defaultCacheBehavior.responseHeadersPolicyId",
                        "cloudfront-security-headers"),
                set(
                        "target whose health nobody asks for",
                        "aws:lb/targetGroup:TargetGroup",
                        "load-balancer-target-api",
                        "healthCheck",
                        "{\"enabled\": false}",
                        "target-group-health-check",
                        "load-balancer-target-api healthCheck.enabled"));
    }
}
