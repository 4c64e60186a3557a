package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** A network of one's own is the fence. */
public final class DockerNoHostNetwork extends PropertyRule {
    public DockerNoHostNetwork() {
        super(
                RuleInfo.of("docker-no-host-network", "Containers are not on the host's network")
                        .severity(Severity.HIGH)
                        .why("On the host's network a container reaches every local port and publishes its own "
                                + "past the firewall.")
                        .fix("Use networksAdvanced with a network of the application.")
                        .checks(Reference.GUIDES, "SEC-13")
                        .checks(Reference.CIS_DOCKER, "5.10"),
                DockerContainer.types(),
                "networkMode",
                value -> value.mustNotBeOneOf(List.of("host")));
    }
}
