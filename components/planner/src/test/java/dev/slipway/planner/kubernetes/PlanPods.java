package dev.slipway.planner.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** All pods of a plan, whatever kind of object runs them. */
final class PlanPods {
    private PlanPods() {}

    static List<PodPlan> of(KubernetesPlan plan) {
        return Stream.of(
                        workloads(plan).map(WorkloadPlan::pod),
                        servers(plan).map(StatefulPlan::pod),
                        plan.jobs().stream().map(JobPlan::pod),
                        plan.schedules().stream().map(CronJobPlan::pod),
                        plan.backups().stream().map(CronJobPlan::pod))
                .flatMap(it -> it)
                .toList();
    }

    static Stream<WorkloadPlan> workloads(KubernetesPlan plan) {
        return Stream.of(
                        plan.databases().stream().flatMap(it -> it.pooler().stream()),
                        plan.services().stream(),
                        plan.workers().stream(),
                        plan.sites().stream(),
                        plan.gateway().stream(),
                        plan.monitoring().workloads().stream())
                .flatMap(it -> it);
    }

    static Stream<StatefulPlan> servers(KubernetesPlan plan) {
        return Stream.of(
                        plan.databases().stream().flatMap(it -> it.server().stream()),
                        plan.caches().stream().flatMap(it -> it.server().stream()),
                        plan.monitoring().servers().stream())
                .flatMap(it -> it);
    }

    static PodPlan named(KubernetesPlan plan, String name) {
        return of(plan).stream()
                .filter(pod -> pod.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the plan has no pod " + name));
    }
}
