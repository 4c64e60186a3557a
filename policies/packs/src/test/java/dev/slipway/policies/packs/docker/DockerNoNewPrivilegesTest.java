package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers cannot gain privileges (SEC-19)")
class DockerNoNewPrivilegesTest {
    private final RuleTester rule = RuleTester.of(new DockerNoNewPrivileges());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("securityOpts", List.of("no-new-privileges:true"));

    @Test
    void passesWhenSet() {
        rule.judge(good).passes();
    }

    @Test
    void passesInTheShortForm() {
        rule.judge(good.with("securityOpts", List.of("no-new-privileges"))).passes();
    }

    @Test
    void failsWhenSwitchedOff() {
        rule.judge(good.with("securityOpts", List.of("no-new-privileges:false")))
                .failsAt("securityOpts");
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("securityOpts")).failsAt("securityOpts").found("nothing");
    }

    @Test
    void waitsForAnUnknownOption() {
        rule.judge(good.unknown("securityOpts")).isUnknownAt("securityOpts");
    }
}
