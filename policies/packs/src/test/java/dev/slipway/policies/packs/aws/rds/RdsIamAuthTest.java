package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS accepts IAM tokens instead of passwords (SEC-04)")
class RdsIamAuthTest extends PropertyRuleTest {
    RdsIamAuthTest() {
        super(
                new RdsIamAuth(),
                Fixture.of("aws:rds/instance:Instance").with("iamDatabaseAuthenticationEnabled", true),
                "iamDatabaseAuthenticationEnabled",
                false,
                Missing.FAILS);
    }

    @Test
    void saysNothingOfEnginesThatKnowNoTokens() {
        rule.judge(good.without("iamDatabaseAuthenticationEnabled").with("engine", "sqlserver-ex"))
                .doesNotApply();
        rule.judge(good.without("iamDatabaseAuthenticationEnabled").with("engine", "mariadb"))
                .failsAt("iamDatabaseAuthenticationEnabled");
    }
}
