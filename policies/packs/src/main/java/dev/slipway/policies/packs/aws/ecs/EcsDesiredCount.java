package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** One of anything is none when it dies. */
public final class EcsDesiredCount implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-desired-count", "ECS services that are called run at least two tasks")
                .severity(Severity.MEDIUM)
                .why("One task means an outage at every fault and every roll-out.")
                .fix("Set desiredCount to 2 or more.")
                .checks(Reference.GUIDES, "REL-04")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecs/service:Service");
    }

    @Override
    public Verdict judge(ResourceView service, RuleConfig config) {
        if (service.get("schedulingStrategy").texts().contains("DAEMON")) {
            return Verdict.notApplicable("one task for each machine, however many there are");
        }
        boolean serving = Stream.of("loadBalancers", "serviceRegistries", "serviceConnectConfiguration")
                .anyMatch(entry -> service.get(entry).isSet());
        return serving
                ? service.get("desiredCount").mustBeAtLeast(2)
                : Verdict.notApplicable("nobody calls it: while its one task restarts, its queue waits");
    }
}
