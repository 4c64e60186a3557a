package dev.slipway.components.aws;

import com.pulumi.aws.ecs.Service;
import com.pulumi.aws.ecs.ServiceArgs;
import com.pulumi.aws.ecs.inputs.ServiceCapacityProviderStrategyArgs;
import com.pulumi.aws.ecs.inputs.ServiceDeploymentCircuitBreakerArgs;
import com.pulumi.aws.ecs.inputs.ServiceLoadBalancerArgs;
import com.pulumi.aws.ecs.inputs.ServiceNetworkConfigurationArgs;
import com.pulumi.aws.ecs.inputs.ServiceServiceRegistriesArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigDnsRecordArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceHealthCheckCustomConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.EcsServicePlan;
import dev.slipway.planner.aws.ScalingPlan;
import dev.slipway.planner.aws.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ECS service on Fargate: rolls out under a circuit breaker, scales by itself, is found by name inside the VPC. */
public final class AwsService extends AwsComponent {
    private final AwsTask task;
    private final Service service;

    /**
     * @param network its private tier takes the tasks
     * @param securityGroup what the tasks reach and who reaches them
     * @param target where it registers; needed when the plan has a target group
     * @param after what must have succeeded before a new version starts
     */
    public AwsService(
            String name,
            EcsServicePlan plan,
            TaskGround ground,
            AwsCluster cluster,
            NetworkHandle network,
            Output<String> securityGroup,
            Optional<TargetHandle> target,
            List<Resource> after,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Service", name, plan, tags, options);
        task = new AwsTask(name, plan.task(), ground, tags, childComponent().build());
        ServiceArgs.Builder args = ServiceArgs.builder()
                .name(plan.name())
                .cluster(cluster.arn())
                .taskDefinition(task.definitionArn())
                .desiredCount(plan.scaling().map(ScalingPlan::min).orElse(plan.replicas()))
                .deploymentMinimumHealthyPercent(plan.minimumHealthyPercent())
                .deploymentMaximumPercent(plan.maximumPercent())
                .deploymentCircuitBreaker(ServiceDeploymentCircuitBreakerArgs.builder()
                        .enable(true)
                        .rollback(true)
                        .build())
                .networkConfiguration(ServiceNetworkConfigurationArgs.builder()
                        .subnets(network.subnets(Tier.PRIVATE))
                        .securityGroups(securityGroup.applyValue(List::of))
                        .assignPublicIp(false)
                        .build())
                .capacityProviderStrategies(ServiceCapacityProviderStrategyArgs.builder()
                        .capacityProvider(plan.spot() ? "FARGATE_SPOT" : "FARGATE")
                        .weight(1)
                        .build())
                .enableEcsManagedTags(true)
                .propagateTags("SERVICE")
                .enableExecuteCommand(false)
                .waitForSteadyState(true)
                .tags(tags.named(plan.name()));
        List<Resource> before = new ArrayList<>(after);
        before.add(cluster.capacity());
        target.filter(it -> plan.targetGroup().isPresent()).ifPresent(handle -> {
            before.addAll(handle.listeners());
            args.loadBalancers(ServiceLoadBalancerArgs.builder()
                    .targetGroupArn(handle.targetGroupArn())
                    .containerName(plan.key())
                    .containerPort(plan.port().orElseThrow())
                    .build());
            plan.healthGraceSeconds().ifPresent(args::healthCheckGracePeriodSeconds);
        });
        plan.discovery()
                .ifPresent(label -> args.serviceRegistries(ServiceServiceRegistriesArgs.builder()
                        .registryArn(registry(name, label, cluster).arn())
                        .build()));
        CustomResourceOptions.Builder serviceOptions = child();
        serviceOptions.dependsOn(before);
        if (plan.scaling().isPresent()) {
            serviceOptions.ignoreChanges("desiredCount");
        }
        service = new Service(name + "-service", args.build(), serviceOptions.build());
        plan.scaling().ifPresent(scaling -> scale(name, scaling, cluster, target, ground.values()));
        registerOutputs(Map.of("name", service.name(), "definitionArn", released(name)));
    }

    /** Name of the service in the cluster. */
    public Output<String> serviceName() {
        return service.name();
    }

    /**
     * What runs. After a roll-back ECS is steady too, and the provider calls the update a success (pulumi-aws, issue 4487), though the old
     * version still runs.
     */
    private Output<String> released(String name) {
        return Output.tuple(service.taskDefinition(), task.definitionArn()).applyValue(both -> {
            String running = both.t1.orElse(both.t2);
            if (!running.equals(both.t2)) {
                throw new IllegalStateException("service " + name + " was rolled back: the tasks of " + both.t2
                        + " did not start or did not become healthy, and " + running
                        + " still runs; read the service's events and its log group, mend the cause and run up again");
            }
            return running;
        });
    }

    private com.pulumi.aws.servicediscovery.Service registry(String name, String label, AwsCluster cluster) {
        return new com.pulumi.aws.servicediscovery.Service(
                name + "-discovery",
                com.pulumi.aws.servicediscovery.ServiceArgs.builder()
                        .name(label)
                        .dnsConfig(ServiceDnsConfigArgs.builder()
                                .namespaceId(cluster.namespaceId())
                                .routingPolicy("MULTIVALUE")
                                .dnsRecords(ServiceDnsConfigDnsRecordArgs.builder()
                                        .type("A")
                                        .ttl(10)
                                        .build())
                                .build())
                        // ECS then names a task only when it is healthy; without it, from its first second on.
                        .healthCheckCustomConfig(ServiceHealthCheckCustomConfigArgs.builder()
                                .failureThreshold(1)
                                .build())
                        .forceDestroy(true)
                        .tags(tags().named(label))
                        .build(),
                options());
    }

    private void scale(
            String name, ScalingPlan scaling, AwsCluster cluster, Optional<TargetHandle> target, ValueResolver values) {
        com.pulumi.aws.appautoscaling.Target range = new com.pulumi.aws.appautoscaling.Target(
                name + "-scaling",
                com.pulumi.aws.appautoscaling.TargetArgs.builder()
                        .serviceNamespace("ecs")
                        .scalableDimension("ecs:service:DesiredCount")
                        .resourceId(Output.format("service/%s/%s", cluster.clusterName(), service.name()))
                        .minCapacity(scaling.min())
                        .maxCapacity(scaling.max())
                        .tags(tags().named(name))
                        .build(),
                options());
        ScalingPolicies policies = new ScalingPolicies(name, range, target, values, options());
        scaling.targets().forEach(policies::hold);
        scaling.steps().forEach(step -> policies.step(step, tags()));
    }
}
