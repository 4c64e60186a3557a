package dev.slipway.policies.packs.good;

import dev.slipway.policies.testkit.Fixture;
import java.util.List;
import java.util.stream.Stream;

/** Security groups, load balancers and permissions on AWS. */
final class GoodNetworks {
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final Fixture DOOR = Fixture.of(GROUP).named("door").with("name", "door");
    private static final Fixture BALANCER = Fixture.of(
                    "aws:lb/loadBalancer:LoadBalancer",
                    """
            {"arn": "arn:lb", "name": "app", "arnSuffix": "app/app/1", "enableDeletionProtection": true, "dropInvalidHeaderFields": true,
             "accessLogs": {"enabled": true, "bucket": "logs"}}""")
            .refersTo(DOOR, "securityGroups");
    private static final Fixture HTTPS = Fixture.of(
                    "aws:lb/listener:Listener",
                    """
            {"protocol": "HTTPS", "port": 443, "sslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06", "certificateArn": "arn",
             "routingHttpResponseStrictTransportSecurityHeaderValue": "max-age=63072000; includeSubDomains",
             "defaultActions": [{"type": "forward", "targetGroupArn": "arn"}]}""")
            .refersTo(BALANCER, "loadBalancerArn");
    private static final Fixture HTTP = Fixture.of("aws:lb/listener:Listener")
            .named("http")
            .with("protocol", "HTTP")
            .with("port", 80);
    private static final Fixture WAF =
            Fixture.of("aws:wafv2/webAclAssociation:WebAclAssociation").refersTo(BALANCER, "resourceArn");
    private static final Fixture ALARM = Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
            .with("alarmActions", List.of("arn"))
            .with("dimensions.LoadBalancer", "app/app/1");

    private GoodNetworks() {}

    static Stream<Good> all() {
        return Stream.of(groups(), balancers(), permissions()).flatMap(it -> it);
    }

    private static Stream<Good> groups() {
        return Stream.of(
                group("a group that nobody enters", "[]"),
                group(
                        "a database for a service's group",
                        "[{\"protocol\": \"tcp\", \"fromPort\": 5432, \"toPort\": 5432, \"securityGroups\": [\"sg-1\"]}]"),
                group(
                        "a database for its own network",
                        "[{\"protocol\": \"tcp\", \"fromPort\": 5432, \"toPort\": 5432, \"cidrBlocks\": [\"10.0.0.0/16\"]}]"),
                group(
                        "SSH from the office",
                        "[{\"protocol\": \"tcp\", \"fromPort\": 22, \"toPort\": 22, \"cidrBlocks\": [\"198.51.100.7/32\"]}]"),
                group(
                        "members among themselves",
                        "[{\"protocol\": \"-1\", \"fromPort\": 0, \"toPort\": 0, \"self\": true}]"),
                group(
                        "a prefix list",
                        "[{\"protocol\": \"tcp\", \"fromPort\": 443, \"toPort\": 443, \"prefixListIds\": [\"pl-1\"]}]"),
                Good.of(
                        "everything out",
                        Fixture.of(
                                GROUP,
                                "{\"egress\": [{\"protocol\": \"-1\", \"fromPort\": 0, \"toPort\": 0, \"cidrBlocks\": [\"0.0.0.0/0\"]}]}")),
                Good.of(
                        "a rule outwards, in the older form",
                        Fixture.of(
                                "aws:ec2/securityGroupRule:SecurityGroupRule",
                                "{\"type\": \"egress\", \"protocol\": \"-1\", \"fromPort\": 0, \"toPort\": 0, \"cidrBlocks\": [\"0.0.0.0/0\"]}")),
                Good.of(
                        "a rule by group",
                        Fixture.of(
                                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                                "{\"ipProtocol\": \"tcp\", \"fromPort\": 6379, \"toPort\": 6379, \"referencedSecurityGroupId\": \"sg-1\"}")),
                Good.of(
                        "a rule whose group is not known yet",
                        Fixture.of(
                                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                                        "{\"ipProtocol\": \"tcp\", \"fromPort\": 6379, \"toPort\": 6379}")
                                .unknown("referencedSecurityGroupId")));
    }

    private static Good group(String what, String ingress) {
        return Good.of(what, Fixture.of(GROUP).withJson("ingress", ingress));
    }

    private static Stream<Good> balancers() {
        Fixture open = DOOR.withJson(
                "ingress",
                "[{\"protocol\": \"tcp\", \"fromPort\": 443, \"toPort\": 443, \"cidrBlocks\": [\"0.0.0.0/0\"], \"ipv6CidrBlocks\": [\"::/0\"]}]");
        List<Fixture> rest = List.of(BALANCER, WAF, ALARM);
        Fixture redirect = HTTP.withJson(
                        "defaultActions",
                        "[{\"type\": \"redirect\", \"redirect\": {\"port\": \"443\", \"protocol\": \"HTTPS\", \"statusCode\": \"HTTP_301\"}}]")
                .refersTo(BALANCER, "loadBalancerArn");
        return Stream.of(
                Good.of("a balancer open to the world", rest, open, HTTPS),
                Good.of("a redirect to HTTPS", rest, open, HTTPS, redirect),
                Good.of(
                        "a redirect that keeps everything but the protocol",
                        rest,
                        open,
                        HTTPS,
                        redirect.with("defaultActions[0].redirect.host", "#{host}")
                                .with("defaultActions[0].redirect.path", "/#{path}")),
                Good.of("TLS 1.3 only", rest, open, HTTPS.with("sslPolicy", "ELBSecurityPolicy-TLS13-1-3-2021-06")),
                Good.of(
                        "TLS of the federal standard",
                        rest,
                        open,
                        HTTPS.with("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04")),
                Good.of("an internal balancer", DOOR, BALANCER.with("internal", true), HTTPS, ALARM),
                Good.of(
                        "a balancer of packets",
                        DOOR,
                        BALANCER.with("loadBalancerType", "network"),
                        Fixture.of(
                                        "aws:lb/listener:Listener",
                                        "{\"protocol\": \"TLS\", \"port\": 443, \"sslPolicy\": \"ELBSecurityPolicy-TLS13-1-2-2021-06\"}")
                                .refersTo(BALANCER, "loadBalancerArn"),
                        ALARM),
                Good.of(
                        "a target that says it is well",
                        Fixture.of(
                                "aws:lb/targetGroup:TargetGroup",
                                "{\"protocol\": \"HTTP\", \"healthCheck\": {\"path\": \"/health\", \"matcher\": \"200\"}}")),
                Good.of(
                        "a private zone",
                        Fixture.of(
                                "aws:route53/zone:Zone",
                                "{\"name\": \"app.internal\", \"vpcs\": [{\"vpcId\": \"vpc-1\"}]}")));
    }

    private static Stream<Good> permissions() {
        return Stream.of(
                policy("one action, one object", "\"s3:GetObject\"", "\"arn:aws:s3:::app/*\""),
                policy("lists", "[\"s3:GetObject\", \"s3:PutObject\"]", "[\"arn:aws:s3:::app/*\"]"),
                policy(
                        "actions that take no resource",
                        "[\"ecr:GetAuthorizationToken\", \"cloudwatch:PutMetricData\", \"xray:PutTraceSegments\"]",
                        "\"*\""),
                policy(
                        "log streams of one group",
                        "[\"logs:CreateLogStream\", \"logs:PutLogEvents\"]",
                        "\"arn:aws:logs:eu-central-1:123456789012:log-group:/app/*:*\""),
                Good.of(
                        "a denial of everything",
                        Fixture.of("aws:iam/policy:Policy")
                                .with(
                                        "policy",
                                        "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}}")),
                Good.of(
                        "permissions that are not known yet",
                        Fixture.of("aws:iam/rolePolicy:RolePolicy").unknown("policy")),
                Good.of(
                        "a managed policy",
                        Fixture.of(
                                "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                                "{\"policyArn\": \"arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy\"}")),
                role("a role for a service", "{\"Service\": \"ecs-tasks.amazonaws.com\"}", "{}"),
                role(
                        "a role for a pipeline by its subject",
                        "{\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"}",
                        "{\"StringLike\": {\"token.actions.githubusercontent.com:sub\": \"repo:app/app:*\"}}"),
                role(
                        "a role for another account with an external id",
                        "{\"AWS\": \"*\"}",
                        "{\"StringEquals\": {\"sts:ExternalId\": \"x\"}}"),
                Good.of(
                        "a topic for alarms of the account",
                        Fixture.of("aws:sns/topicPolicy:TopicPolicy")
                                .with(
                                        "policy",
                                        "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"sns:Publish\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"aws:SourceAccount\": \"123456789012\"}}}]}")));
    }

    private static Good policy(String what, String actions, String resources) {
        return Good.of(
                what,
                Fixture.of("aws:iam/rolePolicy:RolePolicy")
                        .with(
                                "policy",
                                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": %s, \"Resource\": %s}]}"
                                        .formatted(actions, resources)));
    }

    private static Good role(String what, String principal, String condition) {
        return Good.of(
                what,
                Fixture.of("aws:iam/role:Role")
                        .with(
                                "assumeRolePolicy",
                                "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": %s, \"Action\": \"sts:AssumeRole\", \"Condition\": %s}]}"
                                        .formatted(principal, condition)));
    }
}
