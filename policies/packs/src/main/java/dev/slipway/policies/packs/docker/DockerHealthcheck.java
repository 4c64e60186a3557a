package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Docker restarts only what it knows to be dead. */
public final class DockerHealthcheck implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-healthcheck", "Containers that stay have a health check")
                .severity(Severity.MEDIUM)
                .why("A container that hangs counts as running until somebody notices.")
                .fix("Set healthcheck: {tests: [CMD, …]}; an image's own check does not show in the plan.")
                .checks(Reference.GUIDES, "REL-01", "CLV-CHK-14", "CLP-SVC-04", "KAR-CHK-04")
                .checks(Reference.CIS_DOCKER, "5.27")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        if (DockerContainer.runsOnce(container)) {
            return Verdict.notApplicable("it runs once");
        }
        return container
                .get("healthcheck", "tests")
                .known(tests -> tests.texts().contains("NONE") ? tests.fail("a command") : tests.mustNotBeEmpty());
    }
}
