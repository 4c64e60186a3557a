package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** Public addresses are given on purpose. */
public final class SubnetNoAutoPublicIp extends PropertyRule {
    public SubnetNoAutoPublicIp() {
        super(
                RuleInfo.of("subnet-no-auto-public-ip", "Subnets do not hand out public addresses")
                        .severity(Severity.MEDIUM)
                        .why("Whatever is started in such a subnet is on the internet, whether meant or not.")
                        .fix("Set mapPublicIpOnLaunch: false; give an address only to what needs one.")
                        .checks(Reference.GUIDES, "SEC-13")
                        .checks(Reference.FSBP, "EC2.15"),
                List.of("aws:ec2/subnet:Subnet"),
                "mapPublicIpOnLaunch",
                PropertyView::mustNotBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("mapPublicIpOnLaunch", false).onlyOnRequest());
    }
}
