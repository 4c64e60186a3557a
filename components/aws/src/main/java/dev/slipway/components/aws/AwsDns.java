package dev.slipway.components.aws;

import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.DnsRecordPlan;
import java.util.List;
import java.util.Map;

/** The public names of the app in a Route 53 zone, for IPv4 and IPv6. */
public final class AwsDns extends AwsComponent {
    /** @param targets what the plan's records point at */
    public AwsDns(
            String name,
            String zoneId,
            List<DnsRecordPlan> plans,
            Map<String, AliasTarget> targets,
            ComponentResourceOptions options) {
        super("Dns", name, Map.of("zoneId", zoneId, "records", plans), AwsTags.none(), options);
        for (DnsRecordPlan plan : plans) {
            AliasTarget target = targets.get(plan.target());
            if (target == null) {
                throw new IllegalArgumentException(
                        "record " + plan.name() + " points at " + plan.target() + ", which is not there");
            }
            List<String> types = plan.target().equals("load-balancer") ? List.of("A") : List.of("A", "AAAA");
            types.forEach(type -> record(name, zoneId, plan, target, type));
        }
        registerOutputs(Map.of());
    }

    private void record(String name, String zoneId, DnsRecordPlan plan, AliasTarget target, String type) {
        new Record(
                name + "-" + plan.name() + "-" + type.toLowerCase(java.util.Locale.ROOT),
                RecordArgs.builder()
                        .zoneId(zoneId)
                        .name(plan.name())
                        .type(type)
                        .aliases(RecordAliasArgs.builder()
                                .name(target.dnsName())
                                .zoneId(target.zoneId())
                                .evaluateTargetHealth(false)
                                .build())
                        .build(),
                options());
    }
}
