package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.docker.ContainerImage;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Users should not be the alarm. */
public final class DataServiceHasAlarm implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("data-service-has-alarm", "Containers with data are watched by an alert manager")
                .severity(Severity.MEDIUM)
                .why("A full disk or a dead database is otherwise noticed by the users.")
                .fix("Run Prometheus with alert rules and Alertmanager beside it.")
                .checks(
                        Reference.GUIDES,
                        "OPS-01",
                        "OPS-02",
                        "OPS-05",
                        "CLV-CHK-11",
                        "CLV-CHK-15",
                        "ALX-CHK-05",
                        "KAR-CHK-06",
                        "KAR-POL-10")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView database, StackView stack, RuleConfig config) {
        if (database.get("mustRun").isFalse()) {
            return Verdict.notApplicable("it runs once");
        }
        if (ContainerImage.names(database, stack).stream()
                .allMatch(image -> DataImage.of(image).isEmpty())) {
            return Verdict.notApplicable("not a data service, as far as its image tells");
        }
        boolean watched = stack.once(
                "an alert manager", Boolean.class, it -> it.ofType("docker:index/container:Container").stream()
                        .flatMap(other -> ContainerImage.names(other, it).stream())
                        .anyMatch(image -> DataImage.repository(image).endsWith("alertmanager")));
        return watched
                ? Verdict.pass()
                : Verdict.fail("", "no alert manager in the stack", "Prometheus and Alertmanager");
    }
}
