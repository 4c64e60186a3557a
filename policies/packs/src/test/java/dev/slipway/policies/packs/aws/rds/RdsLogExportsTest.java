package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS for PostgreSQL sends its log to CloudWatch (OPS-08, KAR-LOG-02, CLV-CHK-12, CLV-CHK-19)")
class RdsLogExportsTest {
    private final RuleTester rule = RuleTester.of(new RdsLogExports());
    private final Fixture good = Fixture.of(
            "aws:rds/instance:Instance",
            """
            {"engine": "postgres", "enabledCloudwatchLogsExports": ["postgresql", "upgrade"]}""");

    @Test
    void passesWhenTheLogIsExported() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutTheLog() {
        rule.judge(good.with("enabledCloudwatchLogsExports", List.of("upgrade")))
                .failsAt("enabledCloudwatchLogsExports");
    }

    @Test
    void failsWhenNothingIsExported() {
        rule.judge(good.without("enabledCloudwatchLogsExports"))
                .failsAt("enabledCloudwatchLogsExports")
                .found("nothing");
    }

    @Test
    void doesNotSpeakOfMysql() {
        rule.judge(good.with("engine", "mysql").without("enabledCloudwatchLogsExports"))
                .doesNotApply();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("enabledCloudwatchLogsExports")).isUnknownAt("enabledCloudwatchLogsExports");
    }
}
