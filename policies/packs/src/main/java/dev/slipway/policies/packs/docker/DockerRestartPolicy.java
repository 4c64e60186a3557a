package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** Hosts reboot for updates. */
public final class DockerRestartPolicy implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-restart-policy", "Containers come back after a fault and a reboot")
                .severity(Severity.LOW)
                .why("A container without a policy stays down after the first crash or reboot.")
                .fix("Set restart: unless-stopped.")
                .checks(Reference.GUIDES, "REL-03", "KAR-SVC-06")
                .checks(Reference.CIS_DOCKER, "5.15")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container
                .get("restart")
                .known(policy -> DockerContainer.runsOnce(container)
                        ? Verdict.notApplicable("it runs once")
                        : policy.mustBeOneOf(List.of("unless-stopped", "always", "on-failure")));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("restart", "unless-stopped"));
    }
}
