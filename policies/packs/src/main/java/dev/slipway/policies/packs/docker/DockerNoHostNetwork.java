package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A network of one's own is the fence. */
public final class DockerNoHostNetwork implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-host-network", "Containers are not on the host's network")
                .severity(Severity.HIGH)
                .why("On the host's network a container reaches every local port and publishes its own "
                        + "past the firewall.")
                .fix("Use networksAdvanced with a network of the application.")
                .checks(Reference.GUIDES, "SEC-13")
                .checks(Reference.CIS_DOCKER, "5.10")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container.get("networkMode").mustNotBeOneOf(List.of("host"));
    }
}
