package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS services that listen have a health check (REL-01, KAR-CHK-04, CLV-CHK-14)")
class EcsHealthCheckTest {
    private final RuleTester rule = RuleTester.of(new EcsHealthCheck());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with(
                    "containerDefinitions",
                    """
            [{"name": "api", "portMappings": [{"containerPort": 8080}], "healthCheck": {"command": ["CMD-SHELL", "true"]}}]""");

    @Test
    void passesWithACheck() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.with(
                        "containerDefinitions",
                        """
            [{"name": "api", "portMappings": [{"containerPort": 8080}]}]"""))
                .failsAt("containerDefinitions[0].healthCheck.command");
    }

    @Test
    void workersNeedNone() {
        rule.judge(good.with("containerDefinitions", "[{\"name\": \"worker\"}]"))
                .passes();
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void aLoadBalancerMayCheckInstead() {
        Fixture unchecked = good.with(
                "containerDefinitions",
                """
            [{"name": "api", "portMappings": [{"containerPort": 8080}]}]""");
        Fixture service = Fixture.of("aws:ecs/service:Service").refersTo(unchecked, "taskDefinition");
        rule.judge(unchecked, service).failsAt("containerDefinitions[0].healthCheck.command");
        rule.judge(unchecked, service.withJson("loadBalancers", "[{\"containerName\": \"api\"}]"))
                .doesNotApply();
    }
}
