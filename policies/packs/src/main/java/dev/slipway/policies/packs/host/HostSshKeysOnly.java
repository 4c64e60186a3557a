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

/** A key cannot be guessed. */
public final class HostSshKeysOnly implements ResourceRule {
    private static final Pattern PASSWORDS =
            Pattern.compile("(?m)^\\s*((Password|KbdInteractive)Authentication\\s+yes|ssh_pwauth:\\s*(true|yes))");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-ssh-keys-only", "Hosts take SSH keys only")
                .severity(Severity.CRITICAL)
                .why("Passwords on SSH are tried by robots all day.")
                .fix("Set sshPasswordAuthentication: false.")
                .checks(Reference.GUIDES, "SEC-15", "CLP-CHK-01", "CLP-HOST-04")
                .checks(Reference.LYNIS, "SSH-7408")
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        return Verdict.all(
                HostInputs.get(host, "sshPasswordAuthentication").mustBeFalse(),
                HostInputs.documentLacks(host, PASSWORDS, "PasswordAuthentication no and ssh_pwauth: false"));
    }
}
