package dev.slipway.cli.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.Launch;
import dev.slipway.model.Target;
import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.PlanChange;
import dev.slipway.planner.PlanDiff;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.aws.AwsChangeCosts;
import dev.slipway.planner.kubernetes.KubernetesChangeCosts;
import dev.slipway.planner.vps.VpsChangeCosts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stack's plan as structure: what would be built, with secrets and references by name.
 *
 * @param target the ground it is for
 * @param decisions the plan's fields, nested as the plan's records are
 */
public record StackPlan(Target target, Map<String, Object> decisions) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Plans a launch from its configuration, without secrets and without an engine.
     *
     * @throws CliException with all faults of configuration, app file and plan together
     */
    public static StackPlan of(Launch launch, Install install, Map<String, String> config) {
        return new StackPlan(
                launch.target(),
                PlanJson.map(PlannedLaunch.of(launch, install, config).plan()));
    }

    /** A plan that {@link #json} wrote. */
    public static StackPlan read(Target target, Path file, String json) {
        try {
            return new StackPlan(target, MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw CliException.failure(
                    file.toString(), "a plan as slipway plan --json writes it", e.getOriginalMessage(), "");
        }
    }

    /** The plan as JSON, the same plan always as the same text. */
    public String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(decisions) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is made of what prints", e);
        }
    }

    /** What the plan is estimated to cost in a month, in US dollars; empty where nobody can say, as on a cluster that is already paid. */
    public Optional<Integer> monthlyUsd() {
        Object place = target == Target.VPS ? decisions.get("host") : decisions;
        return place instanceof Map<?, ?> map && map.get("monthlyUsd") instanceof Number usd
                ? Optional.of(usd.intValue())
                : Optional.empty();
    }

    /** What differs from an earlier plan of the same target. */
    public List<PlanChange> changesSince(StackPlan before) {
        // Both through JSON, so that a number read back and one just planned are the same number.
        return PlanDiff.between(normal(before).decisions(), normal(this).decisions());
    }

    /** What the differences cost, the dearest first. */
    public List<ChangeCost> costsSince(StackPlan before) {
        Map<String, Object> old = normal(before).decisions();
        Map<String, Object> now = normal(this).decisions();
        return switch (target) {
            case AWS -> AwsChangeCosts.TABLE.between(old, now);
            case VPS -> VpsChangeCosts.TABLE.between(old, now);
            case KUBERNETES -> KubernetesChangeCosts.TABLE.between(old, now);
        };
    }

    private static StackPlan normal(StackPlan plan) {
        return read(plan.target(), Path.of("plan"), plan.json());
    }
}
