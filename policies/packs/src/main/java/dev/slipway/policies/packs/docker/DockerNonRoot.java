package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Few programs need root after they are installed. */
public final class DockerNonRoot implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-non-root", "Containers do not run as root")
                .severity(Severity.MEDIUM)
                .why("Root in the container is half way to root on the host.")
                .fix("Set user to a number other than 0, such as 10001:10001; name what needs root in "
                        + "the setting exempt.")
                .checks(Reference.GUIDES, "SEC-18", "ALX-CHK-04")
                .checks(Reference.CIS_DOCKER, "4.1")
                .config(
                        ConfigSchema.texts(
                                "exempt",
                                List.of("log-agent"),
                                "Parts of names of containers that need root, such as the agent that reads other containers' logs"))
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        boolean exempt = config.texts("exempt").stream()
                .anyMatch(part -> container.name().contains(part));
        return exempt
                ? Verdict.notApplicable("exempt by name")
                : container.get("user").must("a user other than root", user -> !user.matches("(0|root)(:.*)?"));
    }
}
