package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Postgres servers in containers archive their log (REL-11, CLP-POL-09)")
class PostgresArchivesWalTest {
    private final RuleTester rule = RuleTester.of(new PostgresArchivesWal());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("image", "postgres:17.6")
            .with("command", List.of("postgres", "-c", "archive_mode=on", "-c", "archive_command=ship %p"));

    @Test
    void passesWithAnArchive() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutOne() {
        rule.judge(good.with("command", List.of("postgres", "-c", "max_connections=200")))
                .failsAt("command")
                .expected("archive_mode=on");
    }

    @Test
    void failsWithoutAnyCommand() {
        rule.judge(good.without("command")).failsAt("command");
    }

    @Test
    void failsInAStatefulSet() {
        rule.judge(Fixture.of("kubernetes:apps/v1:StatefulSet")
                        .withJson(
                                "spec.template.spec.containers",
                                """
            [{"image": "postgres:17.6", "args": ["-c", "wal_level=replica"]}]"""))
                .failsAt("spec.template.spec.containers[0].args");
    }

    @Test
    void otherUsesOfTheImageAreNoServers() {
        rule.judge(good.with("command", List.of("sh", "/config/dump.sh"))).doesNotApply();
        rule.judge(good.with("image", "redis:8")).doesNotApply();
    }

    @Test
    void waitsForAnUnknownCommand() {
        rule.judge(good.unknown("command")).isUnknownAt("command");
    }
}
