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
import java.util.regex.Pattern;

/** Deeds should have a name. */
public final class HostNoRootLogin implements ResourceRule {
    private static final Pattern ROOT =
            Pattern.compile("(?m)^\\s*(PermitRootLogin\\s+(?!no\\s*$)\\S+|disable_root:\\s*false)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-no-root-login", "Nobody logs in to a host as root")
                .severity(Severity.CRITICAL)
                .why("Root is the one name that every robot knows, and its actions are nobody's.")
                .fix("Set sshPermitRootLogin: no and use a user with sudo.")
                .checks(Reference.GUIDES, "SEC-15", "CLP-CHK-01", "CLP-HOST-02")
                .checks(Reference.LYNIS, "SSH-7408")
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        PropertyView root = HostInputs.get(host, "sshPermitRootLogin");
        Verdict declared = root.known(given -> given.value() instanceof dev.slipway.policies.sdk.Value.Text
                ? given.mustBe("no")
                : given.mustBeFalse());
        return Verdict.all(
                declared, HostInputs.documentLacks(host, ROOT, "PermitRootLogin no, and no disable_root: false"));
    }
}
