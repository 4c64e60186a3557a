package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** Public addresses are given on purpose. */
public final class SubnetNoAutoPublicIp implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("subnet-no-auto-public-ip", "Subnets do not hand out public addresses")
                .severity(Severity.MEDIUM)
                .why("Whatever is started in such a subnet is on the internet, whether meant or not.")
                .fix("Set mapPublicIpOnLaunch: false; give an address only to what needs one.")
                .checks(Reference.GUIDES, "SEC-13")
                .checks(Reference.FSBP, "EC2.15")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ec2/subnet:Subnet");
    }

    @Override
    public Verdict judge(ResourceView subnet, RuleConfig config) {
        return subnet.get("mapPublicIpOnLaunch").mustNotBeTrue();
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("mapPublicIpOnLaunch", false).onlyOnRequest());
    }
}
