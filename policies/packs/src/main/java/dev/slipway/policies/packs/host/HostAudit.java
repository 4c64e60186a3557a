package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Deeds should leave a trace. */
public final class HostAudit implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-audit", "Hosts keep an audit trail")
                .severity(Severity.MEDIUM)
                .why("Without an audit trail nobody can tell afterwards who did what on the host.")
                .fix("Set auditd: true, or install auditd in the host's cloud-init.")
                .checks(Reference.GUIDES, "KAR-LOG-02")
                .checks(Reference.CIS_DOCKER, "1.1.3")
                .checks(Reference.LYNIS, "ACCT-9628")
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        PropertyView own = HostInputs.get(host, "auditd");
        PropertyView document = HostInputs.get(host, "cloudInit");
        if (own.isSet() || !document.isSet()) {
            return own.mustBeTrue();
        }
        return document.known(known -> known.text().orElse("").contains("auditd")
                ? Verdict.pass()
                : Verdict.fail(known.path(), "no auditd in it", "auditd among the packages"));
    }
}
