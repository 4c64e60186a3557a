package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers keep their seccomp and AppArmor profiles (SEC-19)")
class DockerConfinedTest {
    private final RuleTester rule = RuleTester.of(new DockerConfined());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("securityOpts", List.of("no-new-privileges:true"));

    @Test
    void passesWithTheDefaults() {
        rule.judge(good).passes();
    }

    @Test
    void failsUnconfined() {
        rule.judge(good.with("securityOpts", List.of("seccomp=unconfined"))).failsAt("securityOpts");
    }

    @Test
    void failsWithoutAppArmor() {
        rule.judge(good.with("securityOpts", List.of("apparmor:unconfined"))).failsAt("securityOpts");
    }

    @Test
    void waitsForUnknownOptions() {
        rule.judge(good.unknown("securityOpts")).isUnknownAt("securityOpts");
    }

    @Test
    void failsWithoutSelinuxAndWithoutMaskedPaths() {
        rule.judge(good.with("securityOpts", List.of("label=disable"))).failsAt("securityOpts");
        rule.judge(good.with("securityOpts", List.of("systempaths=unconfined"))).failsAt("securityOpts");
    }
}
