package dev.slipway.components.aws;

import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.ListenerRule;
import com.pulumi.aws.lb.ListenerRuleArgs;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionFixedResponseArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionRedirectArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleActionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionHostHeaderArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionHttpHeaderArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionPathPatternArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.ListenerRulePlan;
import dev.slipway.planner.aws.LoadBalancerPlan;
import dev.slipway.planner.aws.TargetGroupPlan;
import dev.slipway.planner.aws.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A public application load balancer: TLS 1.2 and 1.3, redirect, access logs, a target group for each service. */
public final class AwsLoadBalancer extends AwsComponent {
    /** Header by which the load balancer knows its CloudFront distribution. */
    static final String ORIGIN_HEADER = "X-Slipway-Origin";

    private final String name;
    private final LoadBalancerPlan plan;
    private final LoadBalancer balancer;
    private final Map<String, TargetGroup> targets = new LinkedHashMap<>();
    private final Listener https;
    private final List<Resource> rules = new ArrayList<>();

    /**
     * @param network its public tier takes the load balancer
     * @param securityGroup who reaches it and what it reaches
     * @param certificate ARN of a valid certificate for all its names
     * @param originToken secret that CloudFront shows; needed when the plan has one
     */
    public AwsLoadBalancer(
            String name,
            LoadBalancerPlan plan,
            NetworkHandle network,
            Output<String> securityGroup,
            Output<String> certificate,
            Optional<Output<String>> originToken,
            AwsAccount account,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("LoadBalancer", name, plan, tags, options);
        this.name = name;
        this.plan = plan;
        AwsBucket logs = new AwsBucket(
                name + "-logs",
                plan.logBucket(),
                Optional.empty(),
                Optional.empty(),
                account,
                arn -> List.of(Statement.service(
                        "AccessLogs",
                        "logdelivery.elasticloadbalancing.amazonaws.com",
                        List.of("s3:PutObject"),
                        List.of(Output.format("%s/AWSLogs/%s/*", arn, account.id())))),
                tags,
                childComponent().build());
        balancer = new LoadBalancer(
                name + "-balancer",
                LoadBalancerArgs.builder()
                        .name(plan.name())
                        .loadBalancerType("application")
                        .internal(false)
                        .subnets(network.subnets(Tier.PUBLIC))
                        .securityGroups(securityGroup.applyValue(List::of))
                        .idleTimeout(plan.idleSeconds())
                        .dropInvalidHeaderFields(true)
                        .desyncMitigationMode("defensive")
                        .enableDeletionProtection(plan.deletionProtection())
                        .accessLogs(com.pulumi.aws.lb.inputs.LoadBalancerAccessLogsArgs.builder()
                                .bucket(logs.bucketName())
                                .enabled(true)
                                .build())
                        .tags(tags.named(plan.name()))
                        .build(),
                after(List.of(logs.attached())));
        plan.targetGroups().forEach(target -> targets.put(target.key(), target(target, network)));
        https = https(certificate);
        if (plan.redirectHttp()) {
            redirect();
        }
        plan.rules().forEach(rule -> rules.add(rule(rule, originToken)));
        registerOutputs(Map.of("dnsName", balancer.dnsName()));
    }

    /** ARN of the load balancer. */
    public Output<String> arn() {
        return balancer.arn();
    }

    /** How CloudWatch names the load balancer. */
    public Output<String> arnSuffix() {
        return balancer.arnSuffix();
    }

    /** Its own host name. */
    public Output<String> dnsName() {
        return balancer.dnsName();
    }

    /** The Route 53 zone of that host name, for alias records. */
    public Output<String> zoneId() {
        return balancer.zoneId();
    }

    /** How CloudWatch names a target group. */
    public Output<String> targetSuffix(String key) {
        return group(key).arnSuffix();
    }

    /** Where the service of that name registers. */
    public TargetHandle target(String key) {
        List<Resource> listeners = new ArrayList<>(rules);
        listeners.add(https);
        return new TargetHandle(
                group(key).arn(),
                listeners,
                Output.format("%s/%s", balancer.arnSuffix(), group(key).arnSuffix()));
    }

    private TargetGroup group(String key) {
        TargetGroup group = targets.get(key);
        if (group == null) {
            throw new IllegalArgumentException("no target group " + key + " among " + targets.keySet());
        }
        return group;
    }

    private TargetGroup target(TargetGroupPlan target, NetworkHandle network) {
        return new TargetGroup(
                name + "-target-" + target.key(),
                TargetGroupArgs.builder()
                        .name(target.name())
                        .port(target.port())
                        .protocol("HTTP")
                        .targetType("ip")
                        .vpcId(network.vpcId())
                        .deregistrationDelay(target.drainSeconds())
                        .healthCheck(com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs.builder()
                                .enabled(true)
                                .protocol("HTTP")
                                .path(target.healthPath())
                                .matcher(target.healthCodes())
                                .interval(target.intervalSeconds())
                                .timeout(target.timeoutSeconds())
                                .healthyThreshold(2)
                                .unhealthyThreshold(target.unhealthyThreshold())
                                .build())
                        .tags(tags().named(target.name()))
                        .build(),
                options());
    }

    private Listener https(Output<String> certificate) {
        ListenerArgs.Builder args = ListenerArgs.builder()
                .loadBalancerArn(balancer.arn())
                .port(443)
                .protocol("HTTPS")
                .sslPolicy(plan.tlsPolicy())
                .certificateArn(certificate)
                .routingHttpResponseServerEnabled(false)
                .defaultActions(ListenerDefaultActionArgs.builder()
                        .type("fixed-response")
                        .fixedResponse(ListenerDefaultActionFixedResponseArgs.builder()
                                .contentType("text/plain")
                                .messageBody("Not found")
                                .statusCode("404")
                                .build())
                        .build())
                .tags(tags().named(plan.name() + "-https"));
        plan.hsts().ifPresent(args::routingHttpResponseStrictTransportSecurityHeaderValue);
        header("X-Content-Type-Options").ifPresent(args::routingHttpResponseXContentTypeOptionsHeaderValue);
        header("X-Frame-Options").ifPresent(args::routingHttpResponseXFrameOptionsHeaderValue);
        header("Content-Security-Policy").ifPresent(args::routingHttpResponseContentSecurityPolicyHeaderValue);
        return new Listener(name + "-https", args.build(), options());
    }

    private Optional<String> header(String header) {
        return Optional.ofNullable(plan.headers().get(header));
    }

    private void redirect() {
        new Listener(
                name + "-redirect",
                ListenerArgs.builder()
                        .loadBalancerArn(balancer.arn())
                        .port(80)
                        .protocol("HTTP")
                        .defaultActions(ListenerDefaultActionArgs.builder()
                                .type("redirect")
                                .redirect(ListenerDefaultActionRedirectArgs.builder()
                                        .protocol("HTTPS")
                                        .port("443")
                                        .statusCode("HTTP_301")
                                        .build())
                                .build())
                        .tags(tags().named(plan.name() + "-http"))
                        .build(),
                options());
    }

    private ListenerRule rule(ListenerRulePlan rule, Optional<Output<String>> originToken) {
        List<ListenerRuleConditionArgs> conditions = new ArrayList<>();
        conditions.add(ListenerRuleConditionArgs.builder()
                .hostHeader(ListenerRuleConditionHostHeaderArgs.builder()
                        .values(rule.hosts())
                        .build())
                .build());
        conditions.add(ListenerRuleConditionArgs.builder()
                .pathPattern(ListenerRuleConditionPathPatternArgs.builder()
                        .values(rule.paths())
                        .build())
                .build());
        if (rule.viaCdn()) {
            Output<String> token = originToken.orElseThrow(() ->
                    new IllegalArgumentException("rule " + rule.key() + " is behind CloudFront and needs its token"));
            conditions.add(ListenerRuleConditionArgs.builder()
                    .httpHeader(ListenerRuleConditionHttpHeaderArgs.builder()
                            .httpHeaderName(ORIGIN_HEADER)
                            .values(token.asSecret().applyValue(List::of))
                            .build())
                    .build());
        }
        return new ListenerRule(
                name + "-rule-" + rule.key(),
                ListenerRuleArgs.builder()
                        .listenerArn(https.arn())
                        .priority(rule.priority())
                        .conditions(conditions)
                        .actions(ListenerRuleActionArgs.builder()
                                .type("forward")
                                .targetGroupArn(group(rule.targetGroup()).arn())
                                .build())
                        .tags(tags().named(plan.name() + "-" + rule.key()))
                        .build(),
                options());
    }
}
