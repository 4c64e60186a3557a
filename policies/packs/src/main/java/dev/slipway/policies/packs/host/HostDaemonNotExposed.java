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

/** The daemon is root on the host. */
public final class HostDaemonNotExposed implements ResourceRule {
    /** As daemon.json and the daemon's options have it. */
    private static final Pattern OPEN = Pattern.compile("(\"hosts\":\\s*\\[[^\\]]*|-H[ =])\"?tcp://[^\"\\s]*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-daemon-not-exposed", "Docker is reached over SSH or TLS")
                .severity(Severity.CRITICAL)
                .why("Docker's plain TCP port gives root to everybody who reaches it.")
                .fix("Let the docker provider's host be ssh://user@host.")
                .checks(Reference.GUIDES, "SEC-13", "SEC-29")
                .checks(Reference.CIS_DOCKER, "2.7")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("pulumi:providers:docker", "slipway:vps:Host");
    }

    @Override
    public Verdict judge(ResourceView provider, RuleConfig config) {
        if (HostInputs.types().contains(provider.type())) {
            return HostInputs.documentLacks(provider, OPEN, "no tcp:// among Docker's hosts");
        }
        return provider.get("host")
                .known(address ->
                        address.text().map(text -> text.startsWith("tcp://")).orElse(false)
                                        && !provider.get("certMaterial").isSet()
                                        && !provider.get("certPath").isSet()
                                ? address.fail("ssh://… or TCP with certificates")
                                : Verdict.pass());
    }
}
