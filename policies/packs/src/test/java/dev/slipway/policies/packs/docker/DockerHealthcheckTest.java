package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers that stay have a health check (REL-01, CLV-CHK-14, CLP-SVC-04, KAR-CHK-04)")
class DockerHealthcheckTest {
    private final RuleTester rule = RuleTester.of(new DockerHealthcheck());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("healthcheck.tests", List.of("CMD", "true"));

    @Test
    void passesWithACommand() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("healthcheck")).failsAt("healthcheck.tests");
    }

    @Test
    void failsWhenSwitchedOff() {
        rule.judge(good.with("healthcheck.tests", List.of("NONE"))).failsAt("healthcheck.tests");
    }

    @Test
    void jobsNeedNone() {
        rule.judge(good.without("healthcheck").with("mustRun", false)).doesNotApply();
    }

    @Test
    void waitsForAnUnknownCheck() {
        rule.judge(good.unknown("healthcheck.tests")).isUnknownAt("healthcheck.tests");
    }
}
