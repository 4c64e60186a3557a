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

/** Updates that wait for people wait long. */
public final class HostAutoUpdates implements ResourceRule {
    private static final Pattern UPDATES = Pattern.compile("unattended-upgrades");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-auto-updates", "Hosts install security updates by themselves")
                .severity(Severity.MEDIUM)
                .why("A known hole stays open until somebody has time.")
                .fix("Set automaticUpdates: true.")
                .checks(Reference.GUIDES, "SEC-17", "CLP-CHK-04", "CLP-HOST-08")
                .checks(Reference.LYNIS, "PKGS-7420")
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        return Verdict.all(
                HostInputs.get(host, "automaticUpdates").mustBeTrue(),
                HostInputs.documentHas(host, UPDATES, "unattended-upgrades among the packages"));
    }
}
