package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Traffic goes where it can be answered. */
public final class TargetGroupChecksReadiness implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "target-group-checks-readiness",
                        "Load balancers ask whether a target is ready, not whether it lives")
                .severity(Severity.LOW)
                .why("A target that lives but cannot reach its database answers every request with an error.")
                .fix(
                        "Set healthCheck.path to the readiness path, such as /readyz or /health/ready; the setting livenessPaths lists what counts as liveness.")
                .checks(Reference.GUIDES, "REL-02", "ALX-POL-04")
                .config(ConfigSchema.texts(
                        "livenessPaths",
                        List.of("/healthz", "/livez", "/live", "/liveness", "/health/live"),
                        "Paths that only tell whether the process lives"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup");
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return resource.get("healthCheck", "path").mustNotBeOneOf(config.texts("livenessPaths"));
    }
}
