package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerServiceRefusalsTest extends AwsRefusals {
    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";
    private static final String SERVICE = "aws:ecs/service:Service";
    private static final String CONTAINERS =
            "[{\"name\":\"api\",\"image\":\"api:1\",\"portMappings\":[{\"containerPort\":8080}]}]";
    private static final Map<String, Object> GOOD = EngineDriver.json(
            "{'family':'api','cpu':'512','memory':'1024','networkMode':'awsvpc','requiresCompatibilities':['FARGATE']}");

    private static Map<String, Object> task(String containers) {
        return EngineDriver.with(GOOD, "containerDefinitions", containers);
    }

    private void refusesTask(String path, Object value, String says) {
        assertThat(cloud.refusals(TASK, "subject", task(CONTAINERS)))
                .as("the fixture itself")
                .isEmpty();
        assertThat(cloud.refusals(TASK, "subject", EngineDriver.with(task(CONTAINERS), path, value)))
                .anySatisfy(r -> assertThat(r).contains(says));
    }

    @Test
    void noFargateConfigurationExistsForGivenValues() {
        refusesTask(
                "memory",
                "512",
                "No Fargate configuration exists for given values: 512 CPU, 512 memory. With 512 CPU units, memory is 1024 to 4096 MiB");
        refusesTask("cpu", "300", "CPU units are 256, 512");
    }

    @Test
    void fargateOnlySupportsAwsvpc() {
        refusesTask("networkMode", "bridge", "Fargate only supports network mode 'awsvpc'");
    }

    @Test
    void containerDefinitionsMustBeJson() {
        refusesTask("containerDefinitions", "{", "Error decoding JSON");
        refusesTask("containerDefinitions", "[]", "Container list cannot be empty");
    }

    @Test
    void anEssentialContainerIsNeeded() {
        refusesTask(
                "containerDefinitions",
                CONTAINERS.replace("\"image\"", "\"essential\":false,\"image\""),
                "does not have any essential containers");
    }

    @Test
    void fargateTakesDirectoriesInMemoryAndNoOtherSettingOfTheKernel() {
        String inMemory = linux(
                "{\"tmpfs\":[{\"containerPath\":\"/tmp\",\"size\":64,\"mountOptions\":[\"nosuid\",\"mode=1777\"]}]}");
        assertThat(cloud.refusals(TASK, "subject", task(inMemory))).isEmpty();
        refusesTask(
                "containerDefinitions",
                linux("{\"sharedMemorySize\":128}"),
                "sharedMemorySize is not supported on Fargate");
        refusesTask("containerDefinitions", inMemory.replace(",\"size\":64", ""), "a size in MiB are required");
        refusesTask("containerDefinitions", inMemory.replace("mode=", "perm="), "unknown mount option perm=1777");
        assertThat(cloud.refusals(
                        TASK,
                        "subject",
                        EngineDriver.with(
                                task(inMemory), "runtimePlatform.operatingSystemFamily", "WINDOWS_SERVER_2022_CORE")))
                .anySatisfy(r -> assertThat(r).contains("tmpfs is not supported by Windows containers"));
    }

    @Test
    void aRetiredPlatformVersionHasNoDirectoriesInMemory() {
        Made definition =
                cloud.create(TASK, "memory", task(linux("{\"tmpfs\":[{\"containerPath\":\"/tmp\",\"size\":64}]}")));
        Map<String, Object> service = EngineDriver.json(
                "{'name':'api','taskDefinition':'%s','launchType':'FARGATE'}".formatted(definition.id()));
        assertThat(cloud.refusals(SERVICE, "subject", EngineDriver.with(service, "platformVersion", "1.3.0")))
                .anySatisfy(r -> assertThat(r).contains("1.3.0 of Fargate does not support tmpfs"));
        assertThat(cloud.refusals(SERVICE, "subject", EngineDriver.with(service, "platformVersion", "1.4.0")))
                .noneSatisfy(r -> assertThat(r).contains("tmpfs"));
    }

    private static String linux(String parameters) {
        return CONTAINERS.replace("\"image\"", "\"linuxParameters\":" + parameters + ",\"image\"");
    }

    @Test
    void containerNamesShouldBeUnique() {
        refusesTask(
                "containerDefinitions",
                "[{\"name\":\"api\",\"image\":\"a\"},{\"name\":\"api\",\"image\":\"b\"}]",
                "should be unique within the task definition");
        refusesTask("containerDefinitions", "[{\"name\":\"api\"}]", "Container.image should not be null or empty");
        refusesTask("containerDefinitions", "[{\"name\":\"the api\",\"image\":\"a\"}]", "contains invalid characters");
    }

    @Test
    void theSpecifiedLogGroupDoesNotExist() {
        Made role = role();
        Map<String, Object> base = EngineDriver.with(GOOD, "executionRoleArn", role.out("arn"));
        String logs =
                "[{\"name\":\"api\",\"image\":\"a\",\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"/ecs/api\",\"awslogs-region\":\"eu-central-1\",\"awslogs-stream-prefix\":\"api\"}}}]";
        assertThat(cloud.refusals(TASK, "subject", EngineDriver.with(base, "containerDefinitions", logs)))
                .anyMatch(r -> r.contains("The specified log group '/ecs/api' does not exist"));
        create("aws:cloudwatch/logGroup:LogGroup", "logs", "{'name':'/ecs/api'}");
        assertThat(cloud.refusals(TASK, "subject", EngineDriver.with(base, "containerDefinitions", logs)))
                .isEmpty();
        assertThat(cloud.refusals(TASK, "subject", EngineDriver.with(GOOD, "containerDefinitions", logs)))
                .anyMatch(r -> r.contains("have execution role ARN to support log driver awslogs"));
    }

    @Test
    void cannotDependOnAMissingContainer() {
        refusesTask(
                "containerDefinitions",
                "[{\"name\":\"api\",\"image\":\"a\",\"dependsOn\":[{\"containerName\":\"db\",\"condition\":\"START\"}]}]",
                "Cannot depend on container 'db'");
    }

    @Test
    void hostPortsAndContainerPortsMustMatch() {
        refusesTask(
                "containerDefinitions",
                "[{\"name\":\"api\",\"image\":\"a\",\"portMappings\":[{\"containerPort\":8080,\"hostPort\":80}]}]",
                "the host ports and container ports in port mappings must match");
    }

    @Test
    void theSecretOfAContainerMustExist() {
        String arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:none-AbCdEf";
        assertThat(cloud.refusals(
                        TASK,
                        "subject",
                        EngineDriver.with(
                                task("[{\"name\":\"api\",\"image\":\"a\",\"secrets\":[{\"name\":\"S\",\"valueFrom\":\""
                                        + arn + "\"}]}]"),
                                "executionRoleArn",
                                role().out("arn"))))
                .anyMatch(r -> r.contains("Secrets Manager can't find the specified secret"));
    }

    private String service() {
        Made vpc = vpc();
        Made task = cloud.create(TASK, "task", task(CONTAINERS));
        Made cluster = create("aws:ecs/cluster:Cluster", "cluster", "{'name':'main'}");
        return "{'cluster':'%s','taskDefinition':'%s','launchType':'FARGATE','desiredCount':1,'networkConfiguration':{'subnets':['%s'],'securityGroups':['%s']}}"
                .formatted(
                        cluster.id(),
                        task.out("arn"),
                        subnet(vpc, "a", 1).id(),
                        group(vpc).id());
    }

    @Test
    void aCapacityProviderMustBeAssociatedWithTheCluster() {
        String good = service()
                .replace(
                        "'launchType':'FARGATE'",
                        "'capacityProviderStrategies':[{'capacityProvider':'FARGATE','weight':1}]");
        create(
                "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
                "providers",
                "{'clusterName':'main','capacityProviders':['FARGATE']}");
        refuses(
                SERVICE,
                good,
                "capacityProviderStrategies[0].capacityProvider",
                "FARGATE_SPOT",
                "capacity provider that is not associated with the cluster");
    }

    @Test
    void clusterNotFound() {
        refuses(SERVICE, service(), "cluster", "none", "Cluster 'none' not found");
    }

    @Test
    void unableToDescribeTaskDefinition() {
        refuses(SERVICE, service(), "taskDefinition", "none:1", "Unable to describe task definition 'none:1'");
    }

    @Test
    void desiredCountMustBeNonNegative() {
        refuses(SERVICE, service(), "desiredCount", -1, "Desired count must be non-negative");
        refuses(SERVICE, service(), "deploymentMaximumPercent", 100, "leave no room to deploy");
    }

    @Test
    void networkConfigurationMustBeProvided() {
        refuses(
                SERVICE,
                service(),
                "networkConfiguration",
                null,
                "Network Configuration must be provided when networkMode 'awsvpc'");
        assertThat(cloud.refusals(
                        SERVICE, "subject", EngineDriver.json("{'networkConfiguration':{'subnets':['subnet-0']}}")))
                .anyMatch(r -> r.contains("The subnet ID 'subnet-0' does not exist"));
    }

    @Test
    void targetTypeInstanceIsIncompatibleWithAwsvpc() {
        String good = service();
        String vpc = cloud.create(VPC, "lb", "{'cidrBlock':'10.7.0.0/16'}").id();
        Made targets = create(
                "aws:lb/targetGroup:TargetGroup",
                "t",
                "{'name':'t','port':80,'protocol':'HTTP','targetType':'instance','vpcId':'%s'}".formatted(vpc));
        Map<String, Object> entry =
                Map.of("targetGroupArn", targets.out("arn"), "containerName", "api", "containerPort", 8080);
        refuses(
                SERVICE,
                good,
                "loadBalancers",
                List.of(entry),
                "has target type instance, which is incompatible with the awsvpc network mode");
        refuses(SERVICE, good, "loadBalancers", List.of(entry), "does not have an associated load balancer");
        refuses(
                SERVICE,
                good,
                "loadBalancers",
                List.of(EngineDriver.with(entry, "containerName", "web")),
                "The container web does not exist in the task definition");
        refuses(
                SERVICE,
                good,
                "loadBalancers",
                List.of(EngineDriver.with(entry, "containerPort", 81)),
                "did not have a container port 81 defined");
    }

    @Test
    void aClusterWithServicesStays() {
        String good = service();
        create(SERVICE, "api", good);
        refusesToDelete(
                new Made(
                        EngineDriver.urn("aws:ecs/cluster:Cluster", "cluster"),
                        "arn:aws:ecs:eu-central-1:123456789012:cluster/main",
                        Map.of(),
                        Map.of()),
                "ClusterContainsServicesException");
    }

    @Test
    void maximumCapacityCannotBeLessThanMinimum() {
        create(SERVICE, "api", named(service()));
        refuses(
                "aws:appautoscaling/target:Target",
                "{'serviceNamespace':'ecs','scalableDimension':'ecs:service:DesiredCount','resourceId':'service/main/api','minCapacity':1,'maxCapacity':4}",
                "maxCapacity",
                0,
                "Maximum capacity cannot be less than minimum capacity");
        refuses(
                "aws:appautoscaling/target:Target",
                "{'serviceNamespace':'ecs','scalableDimension':'ecs:service:DesiredCount','resourceId':'service/main/api','minCapacity':1,'maxCapacity':4}",
                "resourceId",
                "service/main/none",
                "ECS service doesn't exist");
    }

    private static String named(String service) {
        return service.replaceFirst("\\{", "{'name':'api',");
    }

    @Test
    void theRepositoryNameIsInvalid() {
        refuses(
                "aws:ecr/repository:Repository",
                "{'name':'clipper/api'}",
                "name",
                "Clipper/API",
                "Invalid parameter at 'repositoryName'");
    }
}
