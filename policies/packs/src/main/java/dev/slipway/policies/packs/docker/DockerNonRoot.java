package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.ContainerRisks;
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
    private static final String LOGS = "/var/lib/docker/containers";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-non-root", "Containers do not run as root")
                .severity(Severity.MEDIUM)
                .why(ContainerRisks.ROOT)
                .fix("Set user to a number other than 0, such as 10001:10001; name what needs root for another reason "
                        + "than reading other containers' logs in the setting exempt.")
                .checks(Reference.GUIDES, "SEC-18", "ALX-CHK-04")
                .checks(Reference.CIS_DOCKER, "4.1")
                .config(ConfigSchema.texts(
                        "exempt",
                        List.of(),
                        "Parts of names of containers that need root for a reason nothing in the stack tells"))
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
        if (readsContainersLogs(container)) {
            return Verdict.notApplicable("it reads " + LOGS + ", which Docker opens to root only");
        }
        return exempt
                ? Verdict.notApplicable("exempt by name")
                : container.get("user").must("a user other than root", user -> !user.matches("(0|root)(:.*)?"));
    }

    private static boolean readsContainersLogs(ResourceView container) {
        return DockerContainer.hostPaths(container).stream()
                .flatMap(path -> path.texts().stream())
                .anyMatch(LOGS::equals);
    }
}
