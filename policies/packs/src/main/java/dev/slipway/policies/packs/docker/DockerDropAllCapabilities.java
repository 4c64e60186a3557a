package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** Rights that nobody uses help only intruders. */
public final class DockerDropAllCapabilities extends PropertyRule {
    public DockerDropAllCapabilities() {
        super(
                RuleInfo.of("docker-drop-all-capabilities", "Containers drop all capabilities")
                        .severity(Severity.MEDIUM)
                        .why("The capabilities that containers get by default are enough to spoof packets and "
                                + "change owners.")
                        .fix("Set capabilities: {drops: [ALL]} and add back the few that are needed.")
                        .checks(Reference.GUIDES, "SEC-19")
                        .checks(Reference.CIS_DOCKER, "5.4"),
                List.of("docker:index/container:Container"),
                "capabilities.drops",
                value -> value.mustContain("ALL"));
    }
}
