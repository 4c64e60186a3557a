package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Rights that nobody uses help only intruders. */
public final class DockerDropAllCapabilities implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-drop-all-capabilities", "Containers drop all capabilities")
                .severity(Severity.MEDIUM)
                .why("The capabilities that containers get by default are enough to spoof packets and "
                        + "change owners.")
                .fix("Set capabilities: {drops: [ALL]} and add back the few that are needed.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "5.4")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container.get("capabilities", "drops").mustContain("ALL");
    }
}
