package dev.slipway.policies.packs.aws.secrets;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Deleted secrets can be brought back (SEC-05)")
class SecretRecoveryWindowTest extends PropertyRuleTest {
    SecretRecoveryWindowTest() {
        super(
                new SecretRecoveryWindow(),
                Fixture.of("aws:secretsmanager/secret:Secret").with("recoveryWindowInDays", 30),
                "recoveryWindowInDays",
                0,
                Missing.PASSES);
    }
}
