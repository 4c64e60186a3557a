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

/** What cannot be written cannot be planted. */
public final class DockerReadonlyRootfs implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-readonly-rootfs", "Containers cannot write to their own image")
                .severity(Severity.MEDIUM)
                .why(ContainerRisks.WRITABLE_ROOT)
                .fix("Set readOnly: true, with tmpfs or a volume where the program has to write.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "5.13")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return DockerContainer.isNeverStarted(container)
                ? Verdict.notApplicable("it is never started and only carries files into volumes")
                : container.get("readOnly").mustBeTrue();
    }
}
