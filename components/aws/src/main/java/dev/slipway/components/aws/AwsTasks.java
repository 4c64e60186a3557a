package dev.slipway.components.aws;

import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.DatabasePlan;
import dev.slipway.planner.aws.EcsServicePlan;
import dev.slipway.planner.aws.LogPlan;
import dev.slipway.planner.aws.OneShotPlan;
import dev.slipway.planner.aws.SecretPlan;
import dev.slipway.planner.aws.TaskPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds everything of a stack that runs as a task, in the order in which one waits for the other. */
final class AwsTasks {
    private final AwsStack stack;
    private final AwsPlan plan;
    private final Map<String, AwsSecret> secrets = new LinkedHashMap<>();
    private final Map<String, Resource> done = new LinkedHashMap<>();

    AwsTasks(AwsStack stack) {
        this.stack = stack;
        this.plan = stack.plan();
    }

    void create() {
        plan.secrets().forEach(secret -> secrets.put(secret.key(), secret(secret)));
        AwsCluster cluster =
                new AwsCluster("cluster", plan.cluster(), stack.networkHandle(), stack.commonTags(), stack.below());
        if (!plan.oneShots().isEmpty()) {
            oneShots(cluster);
        }
        plan.functions()
                .forEach(function -> new AwsClockFunction(
                        function.key(),
                        function,
                        ground(function.secret()),
                        stack.networkHandle(),
                        function.securityGroup().map(stack.groups()::id),
                        stack.commonTags(),
                        stack.below()));
        plan.poolers().forEach(pooler -> service(pooler.service(), cluster));
        plan.services().forEach(service -> service(service, cluster));
        if (!plan.schedules().isEmpty()) {
            new AwsRuleLogs("rule-logs", plan.prefix(), stack.account(), stack.commonTags(), stack.below());
        }
        plan.schedules()
                .forEach(schedule -> new AwsSchedule(
                        schedule.key(),
                        schedule,
                        ground(schedule.task()),
                        cluster,
                        stack.networkHandle(),
                        stack.groups().id(schedule.securityGroup()),
                        reachable(schedule.securityGroup(), List.copyOf(done.values())),
                        stack.commonTags(),
                        stack.below()));
    }

    private void oneShots(AwsCluster cluster) {
        AwsJobRunner runner = new AwsJobRunner(
                "job-runner",
                plan.prefix(),
                new LogPlan(
                        "/" + plan.app() + "/" + plan.environment().name().toLowerCase(java.util.Locale.ROOT)
                                + "/job-runner",
                        plan.network().flowLog().retentionDays()),
                stack.account(),
                stack.keyArn(),
                stack.commonTags(),
                stack.below());
        for (OneShotPlan oneShot : plan.oneShots()) {
            AwsOneShot made = new AwsOneShot(
                    oneShot.key(),
                    oneShot,
                    ground(oneShot.task()),
                    runner,
                    cluster,
                    stack.networkHandle(),
                    stack.groups().id(oneShot.securityGroup()),
                    oneShot.snapshotOf().map(this::identifier),
                    reachable(oneShot.securityGroup(), waited(oneShot.after())),
                    stack.commonTags(),
                    stack.below());
            done.put(oneShot.key(), made.done());
        }
    }

    private void service(EcsServicePlan service, AwsCluster cluster) {
        new AwsService(
                service.key(),
                service,
                ground(service.task()),
                cluster,
                stack.networkHandle(),
                stack.groups().id(service.securityGroup()),
                service.targetGroup()
                        .flatMap(key -> stack.entry().loadBalancer().map(balancer -> balancer.target(key))),
                reachable(service.securityGroup(), waited(service.after())),
                stack.commonTags(),
                stack.below());
    }

    private AwsSecret secret(SecretPlan secret) {
        return new AwsSecret(
                secret.key(),
                secret,
                stack.values().resolve(secret.values()),
                stack.keyArn(),
                stack.commonTags(),
                stack.below());
    }

    private TaskGround ground(TaskPlan task) {
        return ground(task.secret());
    }

    private TaskGround ground(Optional<String> secret) {
        return new TaskGround(
                stack.account(),
                stack.keyArn(),
                stack.values(),
                secret.map(this::secretOf),
                stack.data().volumes());
    }

    private AwsSecret secretOf(String key) {
        return Optional.ofNullable(secrets.get(key))
                .orElseThrow(() -> new IllegalArgumentException("the plan has no secret " + key));
    }

    /** A task that starts before its way to image, secrets and data is open fails, and may fail its roll-out. */
    private List<Resource> reachable(String securityGroup, List<Resource> waited) {
        List<Resource> all = new ArrayList<>(waited);
        all.addAll(stack.groups().rules(securityGroup));
        all.addAll(stack.networkHandle().waysOut());
        return all;
    }

    private List<Resource> waited(List<String> keys) {
        return keys.stream()
                .map(key -> Optional.ofNullable(done.get(key))
                        .orElseThrow(() ->
                                new IllegalArgumentException("the plan has no one-shot task " + key + " before this")))
                .toList();
    }

    private String identifier(String database) {
        return plan.databases().stream()
                .filter(it -> it.key().equals(database))
                .map(DatabasePlan::identifier)
                .findFirst()
                .orElseThrow();
    }
}
