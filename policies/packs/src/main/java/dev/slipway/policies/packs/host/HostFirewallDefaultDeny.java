package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** Open is what somebody decided to open. */
public final class HostFirewallDefaultDeny implements ResourceRule {
    private static final Pattern DENY =
            Pattern.compile("ufw (--force )?default deny( incoming)?|DEFAULT_INPUT_POLICY=.?DROP");
    private static final Pattern ON = Pattern.compile("ufw (--force )?enable|ENABLED=yes");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-firewall-default-deny", "Hosts deny what nobody allowed")
                .severity(Severity.CRITICAL)
                .why("Every program that opens a port is on the internet.")
                .fix("Set firewallDefaultDeny: true.")
                .checks(
                        Reference.GUIDES,
                        "SEC-12",
                        "CLP-CHK-02",
                        "CLP-HOST-05",
                        "CLV-CHK-04",
                        "ALX-CHK-03",
                        "ALX-POL-02")
                .checks(Reference.LYNIS, "FIRE-4590")
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        return Verdict.all(
                HostInputs.get(host, "firewallDefaultDeny").mustBeTrue(),
                HostInputs.documentHas(host, DENY, "ufw default deny incoming"),
                HostInputs.documentHas(host, ON, "ufw --force enable"));
    }
}
