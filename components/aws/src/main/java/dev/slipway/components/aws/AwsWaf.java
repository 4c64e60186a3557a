package dev.slipway.components.aws;

import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.WebAclAssociation;
import com.pulumi.aws.wafv2.WebAclAssociationArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionAllowArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclVisibilityConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.WafPlan;
import java.util.Map;

/** A web application firewall: AWS' managed rules, and a limit for each client address. */
public final class AwsWaf extends AwsComponent {
    private final WebAcl acl;

    public AwsWaf(String name, WafPlan plan, AwsTags tags, ComponentResourceOptions options) {
        super("Waf", name, plan, tags, options);
        acl = new WebAcl(
                name + "-acl",
                WebAclArgs.builder()
                        .name(plan.name())
                        .description("Public entry of " + plan.name())
                        .scope(plan.scope())
                        .defaultAction(WebAclDefaultActionArgs.builder()
                                .allow(WebAclDefaultActionAllowArgs.builder().build())
                                .build())
                        .rules(WafRules.of(plan))
                        .visibilityConfig(WebAclVisibilityConfigArgs.builder()
                                .cloudwatchMetricsEnabled(true)
                                .metricName(plan.name())
                                .sampledRequestsEnabled(true)
                                .build())
                        .tags(tags.named(plan.name()))
                        .build(),
                options());
        registerOutputs(Map.of("arn", acl.arn()));
    }

    /** ARN of the web ACL. */
    public Output<String> arn() {
        return acl.arn();
    }

    /** Puts it in front of a load balancer; CloudFront is told the ARN instead. */
    public void protect(String name, Output<String> resourceArn) {
        new WebAclAssociation(
                name + "-association",
                WebAclAssociationArgs.builder()
                        .webAclArn(acl.arn())
                        .resourceArn(resourceArn)
                        .build(),
                options());
    }
}
