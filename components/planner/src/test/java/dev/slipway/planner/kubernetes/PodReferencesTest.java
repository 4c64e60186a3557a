package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pod that names something nobody makes would wait for it for ever. */
class PodReferencesTest {
    @ParameterizedTest
    @EnumSource(Environment.class)
    void everythingAPodNamesIsMade(Environment environment) {
        KubernetesPlan plan = Clipper.plan(environment);

        assertThat(PlanPods.of(plan)).isNotEmpty().allSatisfy(pod -> assertThat(dangling(pod, plan))
                .as(pod.name())
                .isEmpty());
    }

    @Test
    void aPodThatNamesWhatNobodyMakesIsFound() {
        KubernetesPlan plan = Clipper.plan(Environment.DEV);
        PodPlan spoiled =
                PlanPods.named(plan, "api").withVolumes(List.of(new VolumePlan.Secrets("scratch-0", "nobodys", 0400)));

        assertThat(dangling(spoiled, plan)).containsExactly("Secret nobodys");
    }

    private static List<String> dangling(PodPlan pod, KubernetesPlan plan) {
        Map<String, Set<String>> secrets = plan.secrets().stream()
                .collect(Collectors.toMap(SecretPlan::name, it -> it.data().keySet()));
        Set<String> configMaps =
                plan.configMaps().stream().map(ConfigMapPlan::name).collect(Collectors.toSet());
        Set<String> claims = claims(plan);
        List<String> dangling = new ArrayList<>();
        for (VolumePlan volume : pod.volumes()) {
            if (volume instanceof VolumePlan.Secrets it && !secrets.containsKey(it.secret())) {
                dangling.add("Secret " + it.secret());
            } else if (volume instanceof VolumePlan.Config it && !configMaps.contains(it.configMap())) {
                dangling.add("ConfigMap " + it.configMap());
            } else if (volume instanceof VolumePlan.Claim it && !claims.contains(it.claim())) {
                dangling.add("PersistentVolumeClaim " + it.claim());
            }
        }
        Set<String> volumes = pod.volumes().stream().map(VolumePlan::name).collect(Collectors.toSet());
        pod.allContainers().forEach(container -> {
            container.secretEnv().values().stream()
                    .filter(key -> !secrets.getOrDefault(key.secret(), Set.of()).contains(key.key()))
                    .forEach(key -> dangling.add("key " + key));
            Set<String> paths = new HashSet<>();
            container.mounts().stream()
                    .filter(mount -> !volumes.contains(mount.volume()) || !paths.add(mount.path()))
                    .forEach(mount -> dangling.add("mount " + mount));
        });
        return dangling;
    }

    private static Set<String> claims(KubernetesPlan plan) {
        return Stream.of(
                        PlanPods.workloads(plan).flatMap(it -> it.claims().stream()),
                        PlanPods.servers(plan).flatMap(it -> it.claims().stream()),
                        plan.schedules().stream().flatMap(it -> it.claims().stream()))
                .flatMap(it -> it)
                .map(ClaimPlan::name)
                .collect(Collectors.toSet());
    }
}
