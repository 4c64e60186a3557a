package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The task and its start have different roles (SEC-25)")
class EcsDistinctRolesTest {
    private final RuleTester rule = RuleTester.of(new EcsDistinctRoles());
    private final Fixture role = Fixture.of("aws:iam/role:Role");
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with("taskRoleArn", "arn:task")
            .with("executionRoleArn", "arn:execution");

    @Test
    void passesWithTwoRoles() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithOne() {
        rule.judge(good.with("taskRoleArn", "arn:execution")).failsAt("taskRoleArn");
    }

    @Test
    void failsWithOneThatIsNotKnownYet() {
        rule.judge(
                        Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                                .refersTo(role, "taskRoleArn")
                                .refersTo(role, "executionRoleArn"),
                        role)
                .failsAt("taskRoleArn");
    }

    @Test
    void passesWithTwoThatAreNotKnownYet() {
        Fixture other = role.named("execution");
        rule.judge(
                        Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                                .refersTo(role, "taskRoleArn")
                                .refersTo(other, "executionRoleArn"),
                        role,
                        other)
                .passes();
    }
}
