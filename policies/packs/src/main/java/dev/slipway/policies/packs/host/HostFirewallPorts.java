package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The guides open three ports. */
public final class HostFirewallPorts implements ResourceRule {
    private static String number(PropertyView port) {
        return port.number().isPresent()
                ? String.valueOf((int) port.number().getAsDouble())
                : port.text().orElse("").replaceAll("/.*", "");
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-firewall-ports", "Hosts open SSH and web ports only")
                .severity(Severity.HIGH)
                .why("Every other open port is a service that nobody meant to publish.")
                .fix("Keep firewallAllowedPorts to 22, 80 and 443; name further ports in the setting " + "allowed.")
                .checks(Reference.GUIDES, "SEC-12", "SEC-14", "CLP-CHK-02", "CLP-HOST-06", "CLV-CHK-04", "ALX-POL-02")
                .checks(Reference.LYNIS, "FIRE-4590")
                .config(ConfigSchema.texts(
                        "allowed", List.of("22", "80", "443"), "Ports that a host may open to the world"))
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        List<String> allowed = config.texts("allowed");
        return HostInputs.get(host, "firewallAllowedPorts")
                .known(ports -> ports.isSet()
                        ? ports.each(port -> allowed.contains(number(port))
                                ? Verdict.pass()
                                : port.fail("one of " + String.join(", ", allowed)))
                        : ports.fail("a list of ports"));
    }
}
