package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** Privileged means root on the host. */
public final class DockerNoPrivileged extends PropertyRule {
    public DockerNoPrivileged() {
        super(
                RuleInfo.of("docker-no-privileged", "Containers are not privileged")
                        .severity(Severity.CRITICAL)
                        .why(ContainerRisks.PRIVILEGED)
                        .fix("Leave privileged out; grant single capabilities where needed.")
                        .checks(Reference.GUIDES, "SEC-19")
                        .checks(Reference.CIS_DOCKER, "5.5"),
                List.of("docker:index/container:Container"),
                "privileged",
                PropertyView::mustNotBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("privileged", false).onlyOnRequest());
    }
}
