package dev.slipway.policies.packs.aws.ecs;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers get secrets by reference (SEC-03, KAR-CHK-02, CLV-POL-09)")
class EcsNoPlaintextSecretsTest extends TaskContainersContract {
    EcsNoPlaintextSecretsTest() {
        super(
                new EcsNoPlaintextSecrets(),
                """
                {"name": "api", "environment": [{"name": "LOG_LEVEL", "value": "info"}], "secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:x"}]}""",
                """
                {"name": "api", "environment": [{"name": "DB_PASSWORD", "value": "hunter2"}]}""",
                """
                {"environment": {"JWT_SECRET": "hunter2"}}""",
                "environment[0].value");
    }

    /** How a program in TypeScript does it: pulumi.secret over the whole text. AWS shows the definition in plain all the same. */
    @Test
    void looksIntoDefinitionsThatAreASecretAsAWhole() {
        rule.judge(
                        task("""
                {"name": "api", "environment": [{"name": "DB_PASSWORD", "value": "hunter2-hunter2"}]}""")
                                .secret("containerDefinitions"))
                .failsAt("containerDefinitions[0].environment[0].value");
    }
}
