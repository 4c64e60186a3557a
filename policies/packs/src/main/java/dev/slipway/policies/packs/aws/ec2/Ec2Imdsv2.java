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

/** One careless fetch of a URL must not hand out the machine's role. */
public final class Ec2Imdsv2 implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ec2-imdsv2", "Machines give out their credentials by token only (IMDSv2)")
                .severity(Severity.HIGH)
                .why(
                        "Without a token, whoever makes the application fetch a URL of his choice reads the credentials of the "
                                + "machine's role.")
                .fix(
                        "Set metadataOptions: {httpTokens: required}, also where the image or the account asks for it already.")
                .checks(Reference.GUIDES, "SEC-03", "CLV-POL-09")
                .checks(Reference.FSBP, "EC2.8", "EC2.170", "AutoScaling.3")
                .checks(Reference.CIS_AWS, "5.7")
                .build();
    }

    @Override
    public List<String> types() {
        return Machines.types();
    }

    @Override
    public Verdict judge(ResourceView machine, RuleConfig config) {
        if (Machines.leavesToTemplate(machine, "metadataOptions")) {
            return Verdict.notApplicable("its launch template says it");
        }
        PropertyView options = machine.get("metadataOptions");
        return options.get("httpEndpoint").texts().contains("disabled")
                ? Verdict.pass()
                : options.get("httpTokens").mustBe("required");
    }
}
