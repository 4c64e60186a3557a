package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS for PostgreSQL refuses connections without TLS (SEC-21, KAR-POL-01)")
class RdsForceSslTest {
    private final RuleTester rule = RuleTester.of(new RdsForceSsl());
    private final Fixture group = Fixture.of(
            "aws:rds/parameterGroup:ParameterGroup",
            """
            {"parameters": [{"name": "rds.force_ssl", "value": "1"}]}""");
    private final Fixture good =
            Fixture.of("aws:rds/instance:Instance").with("engine", "postgres").refersTo(group, "parameterGroupName");

    @Test
    void passesWithAParameterGroupThatForcesTls() {
        rule.judge(good, group).passes();
    }

    @Test
    void failsWhenTheGroupAllowsPlainText() {
        rule.judge(good, group.with("parameters[0].value", "0"))
                .failsAt("parameters.rds.force_ssl")
                .found("0");
    }

    @Test
    void failsWhenTheGroupDoesNotSayIt() {
        rule.judge(good, group.with("parameters", List.of()))
                .failsAt("parameters.rds.force_ssl")
                .found("nothing");
    }

    @Test
    void failsWithTheDefaultGroup() {
        rule.judge(Fixture.of("aws:rds/instance:Instance").with("engine", "postgres"))
                .failsAt("parameterGroupName");
    }

    @Test
    void findsTheGroupByName() {
        rule.judge(
                        Fixture.of("aws:rds/instance:Instance")
                                .with("engine", "postgres")
                                .with("parameterGroupName", "pg-16"),
                        group.with("name", "pg-16"))
                .passes();
    }

    @Test
    void knowsThatPostgres15AndLaterForceTlsByThemselves() {
        Fixture plain = Fixture.of("aws:rds/instance:Instance").with("engine", "postgres");

        rule.judge(plain.with("engineVersion", "16.4")).passes();
        rule.judge(plain.with("engineVersion", "16.4").with("parameterGroupName", "default.postgres16"))
                .passes();
        rule.judge(plain.with("engineVersion", "14.12")).failsAt("parameterGroupName");
        rule.judge(good, group.with("parameters", List.of()).with("family", "postgres16"))
                .passes();
        rule.judge(good, group.with("parameters", List.of()).with("family", "postgres14"))
                .failsAt("parameters.rds.force_ssl");
        rule.judge(good, group.with("parameters[0].value", "0").with("family", "postgres16"))
                .failsAt("parameters.rds.force_ssl");
    }
}
