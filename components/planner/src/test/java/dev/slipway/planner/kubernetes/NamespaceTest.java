package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.Resources;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamespaceTest {
    @ParameterizedTest
    @EnumSource(Environment.class)
    void theQuotaHasRoomForEveryPodAndItsReplacement(Environment environment) {
        KubernetesPlan plan = Clipper.plan(environment);
        long planned = PlanPods.of(plan).stream()
                .flatMap(PodPlan::allContainers)
                .mapToLong(it -> NamespacePlanner.amount(it.resources().memoryLimit(), "Mi"))
                .sum();

        assertThat(NamespacePlanner.amount(plan.namespace().quota().get("limits.memory"), "Mi"))
                .isGreaterThanOrEqualTo(2 * planned);
    }

    @Test
    void theNamespaceAdmitsRestrictedPodsOnly() {
        assertThat(Clipper.plan(Environment.DEV).namespace().labels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                .containsEntry("pod-security.kubernetes.io/audit", "restricted")
                .containsEntry("pod-security.kubernetes.io/warn", "restricted");
    }

    @Test
    void noPodRunsAsRoot() {
        assertThat(PlanPods.of(Clipper.plan(Environment.PROD))).isNotEmpty().allSatisfy(pod -> assertThat(pod.user())
                .isPositive());
    }

    @Test
    void onlyTheLogAgentHoldsATokenOfTheApiServer() {
        assertThat(PlanPods.of(Clipper.plan(Environment.PROD)))
                .filteredOn(pod -> pod.volumes().stream().anyMatch(VolumePlan.ApiToken.class::isInstance))
                .extracting(PodPlan::name)
                .containsExactly("log-agent");
    }

    @Property
    void aRequestNeverExceedsItsLimit(
            @ForAll @IntRange(min = 10, max = 64_000) int milliCpu,
            @ForAll @IntRange(min = 16, max = 262_144) int memoryMiB,
            @ForAll Environment environment,
            @ForAll boolean scaled) {
        Sizing sizing = new Sizing(environment);
        Resources limits = new Resources(milliCpu, memoryMiB);

        assertWithin(sizing.stateless(limits, scaled));
        assertWithin(sizing.data(limits));
    }

    private static void assertWithin(ResourcesPlan plan) {
        assertThat(NamespacePlanner.amount(plan.cpuRequest(), "m"))
                .isPositive()
                .isLessThanOrEqualTo(NamespacePlanner.amount(plan.cpuLimit(), "m"));
        assertThat(NamespacePlanner.amount(plan.memoryRequest(), "Mi"))
                .isPositive()
                .isLessThanOrEqualTo(NamespacePlanner.amount(plan.memoryLimit(), "Mi"));
    }
}
