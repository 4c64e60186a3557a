package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the parts of a plan by their keys. */
final class PlanParts {
    private PlanParts() {}

    static EcsServicePlan service(AwsPlan plan, String key) {
        return found(plan.services(), EcsServicePlan::key, key);
    }

    /** The container of the app's own: those beside it must not stop the task. */
    static ContainerPlan main(TaskPlan task) {
        return task.containers().stream()
                .filter(ContainerPlan::essential)
                .findFirst()
                .orElseThrow();
    }

    static BucketPlan bucket(AwsPlan plan, String key) {
        return found(plan.buckets(), BucketPlan::key, key);
    }

    static AlarmPlan alarm(AwsPlan plan, String key) {
        return found(plan.alarms(), AlarmPlan::key, key);
    }

    static SecurityGroupPlan group(AwsPlan plan, String subject) {
        return found(plan.securityGroups(), SecurityGroupPlan::subject, subject);
    }

    /** Who may open a connection to a part. */
    static List<Optional<String>> peers(AwsPlan plan, String subject) {
        return group(plan, subject).ingress().stream().map(RulePlan::peer).toList();
    }

    private static <T> T found(List<T> all, Function<T, String> key, String wanted) {
        return all.stream()
                .filter(it -> key.apply(it).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + wanted + " among " + all.stream().map(key).toList()));
    }
}
