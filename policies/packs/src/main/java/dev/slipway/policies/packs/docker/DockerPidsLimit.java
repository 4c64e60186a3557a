package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One container must not stop the host. */
public final class DockerPidsLimit implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-pids-limit", "Containers cannot start processes without end")
                .severity(Severity.LOW)
                .why("One fork bomb stops the whole host.")
                .fix("Add an ulimit nproc to the container, or a default in the daemon's configuration "
                        + "(the provider has no pidsLimit).")
                .checks(Reference.GUIDES, "PERF-03")
                .checks(Reference.CIS_DOCKER, "5.29")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container
                .get("ulimits")
                .known(limits -> limits.items().stream()
                                .anyMatch(limit -> limit.get("name").texts().contains("nproc"))
                        ? Verdict.pass()
                        : limits.fail("an ulimit nproc"));
    }
}
