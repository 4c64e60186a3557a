package dev.slipway.policies.packs.aws.ecs;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers do not run as root (SEC-18, ALX-CHK-04)")
class EcsNonRootTest extends TaskContainersContract {
    EcsNonRootTest() {
        super(
                new EcsNonRoot(),
                "{\"name\": \"api\", \"user\": \"10001:10001\"}",
                "{\"name\": \"api\", \"user\": \"root\"}",
                "{\"user\": \"root\"}",
                "user");
    }

    @Test
    void whatOnlyPreparesMayBeRoot() {
        rule.judge(task(
                        "{\"name\": \"files\", \"essential\": false, \"user\": \"0\"}",
                        "{\"name\": \"api\", \"user\": \"10001\"}"))
                .passes();
    }
}
