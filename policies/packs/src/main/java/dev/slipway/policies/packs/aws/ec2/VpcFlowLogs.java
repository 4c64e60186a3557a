package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** An investigation starts with who spoke to whom. */
public final class VpcFlowLogs implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("vpc-flow-logs", "Networks log their flows")
                .severity(Severity.MEDIUM)
                .why("Without flow logs nobody can tell which machine spoke with whom.")
                .fix("Add a FlowLog for the VPC with trafficType ALL or REJECT.")
                .checks(Reference.GUIDES, "OPS-08", "KAR-LOG-02")
                .checks(Reference.FSBP, "EC2.6")
                .checks(Reference.CIS_AWS, "3.7")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ec2/vpc:Vpc");
    }

    @Override
    public Verdict judge(ResourceView vpc, StackView stack, RuleConfig config) {
        return stack.linked(vpc, "vpcId", "aws:ec2/flowLog:FlowLog").mustExist("", "a FlowLog for it");
    }
}
