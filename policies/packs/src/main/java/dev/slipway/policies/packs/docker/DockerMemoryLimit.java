package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** One leak must not stop the whole host. */
public final class DockerMemoryLimit extends PropertyRule {
    public DockerMemoryLimit() {
        super(
                RuleInfo.of("docker-memory-limit", "Containers have a memory limit")
                        .severity(Severity.MEDIUM)
                        .why("One container without a limit takes the memory of all others, the database's "
                                + "included.")
                        .fix("Set memory, in MiB.")
                        .checks(Reference.GUIDES, "PERF-03", "ALX-CHK-09")
                        .checks(Reference.CIS_DOCKER, "5.11"),
                List.of("docker:index/container:Container"),
                "memory",
                value -> value.mustBeAtLeast(1));
    }
}
