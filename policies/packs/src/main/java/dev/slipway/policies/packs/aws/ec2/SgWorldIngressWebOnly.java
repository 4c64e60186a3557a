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

/** The entry is the load balancer and nothing else. */
public final class SgWorldIngressWebOnly implements ResourceRule {
    private static Verdict web(PropertyView port) {
        double number = port.number().orElse(-1);
        return number == 80 || number == 443 ? Verdict.pass() : port.fail("80 or 443");
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("sg-world-ingress-web-only", "The world reaches only web ports")
                .severity(Severity.HIGH)
                .why("Every other port that is open to the world is a service that nobody meant to publish.")
                .fix("Open only 80 and 443 to the world, and only on the group of the load balancer.")
                .checks(
                        Reference.GUIDES,
                        "SEC-12",
                        "SEC-14",
                        "CLV-CHK-04",
                        "ALX-CHK-03",
                        "CLP-CHK-02",
                        "CLV-POL-01",
                        "ALX-POL-02")
                .checks(Reference.FSBP, "EC2.18")
                .build();
    }

    @Override
    public List<String> types() {
        return Ingress.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return Ingress.each(resource, rule -> {
            if (!Ingress.isOpenToWorld(rule) || Ingress.isWithoutPorts(rule)) {
                return Verdict.pass();
            }
            if (Ingress.allTraffic(rule)) {
                return Verdict.fail(rule.path(), "every port open to the world", "80 and 443 only");
            }
            PropertyView from = rule.get("fromPort");
            PropertyView to = rule.get("toPort");
            return Verdict.all(from.known(SgWorldIngressWebOnly::web), to.known(SgWorldIngressWebOnly::web));
        });
    }
}
