package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The default profiles cost nothing. */
public final class DockerConfined implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-confined", "Containers keep their seccomp and AppArmor profiles")
                .severity(Severity.HIGH)
                .why("Without its profiles a container may make every system call, also those that only "
                        + "exploits use.")
                .fix(
                        "Take seccomp=unconfined, apparmor=unconfined, systempaths=unconfined and label=disable out of securityOpts.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "5.2", "5.22")
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
                                .anyMatch(option ->
                                        option.matches("(seccomp|apparmor|systempaths)[:=]unconfined|label[:=]disable"))
                        ? options.fail("no unconfined profile")
                        : Verdict.pass());
    }
}
