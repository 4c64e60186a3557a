package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Few programs need root after they are installed. */
public final class EcsNonRoot implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-non-root", "ECS containers do not run as root")
                .severity(Severity.MEDIUM)
                .why(ContainerRisks.ROOT)
                .fix("Set user to a number other than 0, such as 10001:10001.")
                .checks(Reference.GUIDES, "SEC-18", "ALX-CHK-04")
                .checks(Reference.FSBP, "ECS.1")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return ContainerDefinitions.each(task, container -> {
            // What prepares volumes and ends before the program starts may need root for that.
            boolean prepares = container.get("essential").isSet()
                    && !container.get("essential").isTrue();
            return prepares
                    ? Verdict.pass()
                    : container.get("user").must("a user other than root", user -> !user.matches("(0|root)(:.*)?"));
        });
    }
}
