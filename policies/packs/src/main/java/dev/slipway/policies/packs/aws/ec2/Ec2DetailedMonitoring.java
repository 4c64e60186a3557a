package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Five minutes are long for an alarm. */
public final class Ec2DetailedMonitoring implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ec2-detailed-monitoring", "Machines are measured every minute")
                .severity(Severity.LOW)
                .why("Without detailed monitoring an alarm sees a machine every five minutes, and rings as late.")
                .fix(
                        "Set monitoring: true, or monitoring: {enabled: true} in a launch template. It costs a few dollars a month.")
                .checks(Reference.GUIDES, "OPS-01", "KAR-POL-10")
                .build();
    }

    @Override
    public List<String> types() {
        return Machines.types();
    }

    @Override
    public Verdict judge(ResourceView machine, RuleConfig config) {
        if (machine.isA(Machines.CONFIGURATION)) {
            PropertyView enabled = machine.get("enableMonitoring");
            return enabled.known(it -> it.isSet() ? it.mustBeTrue() : Verdict.pass());
        }
        if (Machines.leavesToTemplate(machine, "monitoring")) {
            return Verdict.notApplicable("its launch template says it");
        }
        return machine.isA(Machines.TEMPLATE)
                ? machine.get("monitoring", "enabled").mustBeTrue()
                : machine.get("monitoring").mustBeTrue();
    }
}
