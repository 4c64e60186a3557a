package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Names and fences come with a network of one's own. */
public final class DockerOwnNetwork implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-own-network", "Containers are on a network of the application")
                .severity(Severity.MEDIUM)
                .why("On the default bridge every container reaches every other, and none has a name.")
                .fix("Set networksAdvanced with a docker.Network.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .checks(Reference.CIS_DOCKER, "5.30")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        boolean none = container.get("networkMode").texts().stream()
                .anyMatch(mode -> mode.equals("none") || mode.startsWith("container:"));
        return none ? Verdict.pass() : container.get("networksAdvanced").mustNotBeEmpty();
    }
}
