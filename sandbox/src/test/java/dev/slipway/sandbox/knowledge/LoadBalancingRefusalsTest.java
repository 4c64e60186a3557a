package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadBalancingRefusalsTest extends AwsRefusals {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String RULE = "aws:lb/listenerRule:ListenerRule";
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";

    private String balancer() {
        Made vpc = vpc();
        return "{'name':'web','subnets':['%s','%s'],'securityGroups':['%s']}"
                .formatted(
                        subnet(vpc, "a", 1).id(),
                        subnet(vpc, "b", 2).id(),
                        group(vpc).id());
    }

    private String targets(Made vpc) {
        return "{'name':'api','port':8080,'protocol':'HTTP','targetType':'ip','vpcId':'%s','healthCheck':{'path':'/health','interval':30,'timeout':5}}"
                .formatted(vpc.id());
    }

    private String listener() {
        Made balancer = create(BALANCER, "lb", balancer());
        Made targets = create(TARGETS, "targets", targets(new Made("", balancer.out("vpcId"), Map.of(), Map.of())));
        return "{'loadBalancerArn':'%s','port':80,'protocol':'HTTP','defaultActions':[{'type':'forward','targetGroupArn':'%s'}]}"
                .formatted(balancer.out("arn"), targets.out("arn"));
    }

    @Test
    void atLeastTwoSubnetsInTwoAvailabilityZones() {
        String good = balancer();
        refuses(
                BALANCER,
                good,
                "subnets",
                List.of(EngineDriver.json(good)
                        .get("subnets")
                        .toString()
                        .replaceAll("[\\[\\] ]", "")
                        .split(",")[0]),
                "At least two subnets in two different Availability Zones");
    }

    @Test
    void multipleSubnetsInTheSameZoneAreRefused() {
        Made vpc = vpc();
        Made one = subnet(vpc, "a", 1);
        Made two = subnet(vpc, "b", 2);
        Made same = subnet(vpc, "a", 3);
        refuses(
                BALANCER,
                "{'subnets':['%s','%s']}".formatted(one.id(), two.id()),
                "subnets",
                List.of(one.id(), two.id(), same.id()),
                "multiple subnets in the same Availability Zone");
    }

    @Test
    void theLoadBalancerNameIsTooLong() {
        refuses(BALANCER, balancer(), "name", "a".repeat(33), "must be at most 32 letters");
    }

    @Test
    void duplicateLoadBalancerName() {
        String good = balancer();
        create(BALANCER, "first", good);
        refuses(BALANCER, good.replace("'web'", "'other'"), "name", "web", "DuplicateLoadBalancerName");
    }

    @Test
    void subnetAndGroupMustExist() {
        String good = balancer();
        refuses(BALANCER, good, "subnets[0]", "subnet-0", "The subnet ID 'subnet-0' does not exist");
        refuses(BALANCER, good, "securityGroups[0]", "sg-0", "The security group 'sg-0' does not exist");
    }

    @Test
    void idleTimeoutIsOutOfRange() {
        refuses(
                BALANCER,
                balancer(),
                "idleTimeout",
                4001,
                "'idle_timeout.timeout_seconds' value '4001' is out of range");
    }

    @Test
    void accessDeniedForTheLogBucket() {
        refuses(
                BALANCER,
                balancer(),
                "accessLogs",
                Map.of("bucket", "none", "enabled", true),
                "Access Denied for bucket: none");
    }

    @Test
    void aProtectedLoadBalancerIsLetGoThoughTheServiceWouldHoldOnToIt() {
        Made made = cloud.create(
                BALANCER, "kept", EngineDriver.with(EngineDriver.json(balancer()), "enableDeletionProtection", true));
        cloud.delete(made);

        assertThat(cloud.read(made).getId()).isEmpty();
    }

    @Test
    void healthCheckBoundsOfATargetGroup() {
        String good = targets(vpc());
        refuses(TARGETS, good, "healthCheck.interval", 301, "must be between 5 and 300 seconds");
        refuses(TARGETS, good, "healthCheck.timeout", 121, "must be between 2 and 120 seconds");
        refuses(TARGETS, good, "healthCheck.timeout", 30, "Health check interval must be greater than the timeout");
        refuses(
                TARGETS,
                good,
                "healthCheck.healthyThreshold",
                1,
                "Healthy threshold count '1' must be between 2 and 10");
        refuses(TARGETS, good, "healthCheck.path", "health", "must begin with a '/'");
        refuses(TARGETS, good, "healthCheck.matcher", "OK", "must be within '200' and '499'");
    }

    @Test
    void deregistrationDelayIsNotValid() {
        refuses(
                TARGETS,
                targets(vpc()),
                "deregistrationDelay",
                3601,
                "'deregistration_delay.timeout_seconds' value '3601' is not valid");
    }

    @Test
    void duplicateTargetGroupName() {
        String good = targets(vpc());
        create(TARGETS, "first", good);
        refuses(TARGETS, good.replace("'api'", "'web'"), "name", "api", "DuplicateTargetGroupName");
    }

    @Test
    void aTargetGroupInUseByAListenerStays() {
        String good = listener();
        create(LISTENER, "http", good);
        String arn = good.replaceAll(".*'targetGroupArn':'([^']+)'.*", "$1");
        refusesToDelete(
                new Made(EngineDriver.urn(TARGETS, "targets"), arn, Map.of(), Map.of()), "ResourceInUse: Target group");
    }

    @Test
    void aCertificateMustBeSpecifiedForHttpsListeners() {
        refuses(
                LISTENER,
                listener(),
                "protocol",
                "HTTPS",
                "certificateArn",
                "A certificate must be specified for HTTPS listeners");
    }

    @Test
    void aCertificateOfAnotherRegionIsNotFound() {
        Made here = create(CERTIFICATE, "here", "{'domainName':'clipper.example.com','validationMethod':'DNS'}");
        String https = listener().replace("'HTTP'", "'HTTPS','certificateArn':'" + here.out("arn") + "'");
        try (EngineDriver virginia = elsewhere("{'region':'us-east-1'}")) {
            Made there = virginia.create(
                    CERTIFICATE, "there", "{'domainName':'clipper.example.com','validationMethod':'DNS'}");
            refuses(
                    LISTENER,
                    https,
                    "certificateArn",
                    there.out("arn"),
                    "It lies in us-east-1, the load balancer in eu-central-1");
        }
        refuses(
                LISTENER,
                https,
                "certificateArn",
                "arn:aws:acm:eu-central-1:123456789012:certificate/none",
                "CertificateNotFound");
    }

    @Test
    void aListenerAlreadyExistsOnThisPort() {
        String good = listener();
        create(LISTENER, "http", good);
        refuses(
                LISTENER,
                good.replace("'port':80,", "'port':81,"),
                "port",
                80,
                "DuplicateListener: A listener already exists on this port");
    }

    @Test
    void theLoadBalancerOrTargetGroupOfAListenerIsNotFound() {
        String good = listener();
        refuses(LISTENER, good, "loadBalancerArn", "arn:none", "LoadBalancerNotFound");
        refuses(LISTENER, good, "defaultActions[0].targetGroupArn", "arn:none", "TargetGroupNotFound");
        refuses(LISTENER, good, "defaultActions[0].type", "proxy", "Action type 'proxy' is not valid");
    }

    @Test
    void priorityIsCurrentlyInUse() {
        String listener = listener();
        Made http = create(LISTENER, "http", listener);
        String rule =
                "{'listenerArn':'%s','priority':20,'conditions':[{'pathPattern':{'values':['/api/*']}}],'actions':[{'type':'forward','targetGroupArn':'%s'}]}"
                        .formatted(http.out("arn"), listener.replaceAll(".*'targetGroupArn':'([^']+)'.*", "$1"));
        create(RULE, "first", rule.replace("20", "10"));
        refuses(RULE, rule, "priority", 10, "PriorityInUse: Priority '10' is currently in use");
        refuses(RULE, rule, "priority", 50001, "must be between 1 and 50000");
        refuses(
                RULE,
                rule,
                "conditions[0].pathPattern.values",
                List.of("/1", "/2", "/3", "/4", "/5", "/6"),
                "TooManyConditionValues");
        refuses(RULE, rule, "listenerArn", "arn:none", "ListenerNotFound");
    }

    @Test
    void aCertificateInUseStays() {
        Made certificate = create(CERTIFICATE, "here", "{'domainName':'clipper.example.com'}");
        create(
                LISTENER,
                "https",
                listener().replace("'HTTP'", "'HTTPS','certificateArn':'" + certificate.out("arn") + "'"));
        refusesToDelete(certificate, "ResourceInUseException: Certificate");
    }

    @Test
    void aWebAclHasOneRuleOfEachPriority() {
        String type = "aws:wafv2/webAcl:WebAcl";
        String visible =
                "'visibilityConfig':{'cloudwatchMetricsEnabled':true,'metricName':'m','sampledRequestsEnabled':true}";
        String acl =
                "{'scope':'REGIONAL','defaultAction':{'allow':{}},%s,'rules':[{'name':'a','priority':1,'action':{'block':{}},'statement':{'rateBasedStatement':{'limit':2000}},%s},{'name':'b','priority':2,'overrideAction':{'none':{}},'statement':{'managedRuleGroupStatement':{'name':'AWSManagedRulesCommonRuleSet','vendorName':'AWS'}},%s}]}"
                        .formatted(visible, visible, visible);
        refuses(type, acl, "rules[1].priority", 1, "duplicate priorities: 1");
        refuses(type, acl, "rules[0].statement.rateBasedStatement.limit", 5, "The rate limit must be between 10");
        refuses(type, acl, "rules[1].overrideAction", null, "rules", "needs overrideAction");
        refuses(type, acl, "scope", "CLOUDFRONT", "parameter: CLOUDFRONT");
        refuses(type, acl, "scope", "GLOBAL", "The scope is not valid");
        refuses(
                type,
                acl,
                "rules[1].statement.managedRuleGroupStatement.name",
                "CommonRules",
                "WAFNonexistentItemException");
    }
}
