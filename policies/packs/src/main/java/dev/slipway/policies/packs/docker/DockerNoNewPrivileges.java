package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What starts without rights should stay without. */
public final class DockerNoNewPrivileges implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-new-privileges", "Containers cannot gain privileges")
                .severity(Severity.HIGH)
                .why(ContainerRisks.SETUID)
                .fix("Add no-new-privileges:true to securityOpts.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "5.26")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container
                .get("securityOpts")
                .known(options -> options.texts().stream()
                                .anyMatch(option -> option.matches("no-new-privileges([:=]true)?"))
                        ? Verdict.pass()
                        : options.hasUnknown() ? options.unknownVerdict() : options.fail("no-new-privileges:true"));
    }
}
