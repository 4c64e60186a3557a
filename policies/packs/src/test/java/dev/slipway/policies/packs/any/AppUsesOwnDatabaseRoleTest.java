package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applications connect with a database role of their own (SEC-23, CLV-POL-03, KAR-POL-07)")
class AppUsesOwnDatabaseRoleTest {
    private final RuleTester rule = RuleTester.of(new AppUsesOwnDatabaseRole());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("envs", List.of("DATABASE_URL=postgres://app:hunter2@db:5432/app"));

    @Test
    void passesWithItsOwnRole() {
        rule.judge(good).passes();
    }

    @Test
    void failsAsPostgres() {
        rule.judge(good.with("envs", List.of("DATABASE_URL=postgres://postgres:hunter2@db:5432/app")))
                .failsAt("envs[0]")
                .found("an administrator in DATABASE_URL")
                .expected("a role of the application");
    }

    @Test
    void failsByTheUserAlone() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "DB_USER", "value": "postgres"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void looksIntoASecretUrl() {
        rule.judge(good.with("envs[0]", "DATABASE_URL=postgresql://root:hunter2@db/app")
                        .secret("envs[0]"))
                .failsAt("envs[0]");
    }

    @Test
    void aNameThatOnlyBeginsLikeOneIsFree() {
        rule.judge(good.with("envs", List.of("DATABASE_URL=postgres://rooted:hunter2@db/app")))
                .passes();
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }
}
