package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One leak must not stop the whole host. */
public final class DockerMemoryLimit implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-memory-limit", "Containers have a memory limit")
                .severity(Severity.MEDIUM)
                .why("One container without a limit takes the memory of all others, the database's " + "included.")
                .fix("Set memory, in MiB.")
                .checks(Reference.GUIDES, "PERF-03", "ALX-CHK-09")
                .checks(Reference.CIS_DOCKER, "5.11")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container.get("memory").mustBeAtLeast(1);
    }
}
