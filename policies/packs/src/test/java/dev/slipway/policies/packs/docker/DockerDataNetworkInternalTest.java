package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Networks of data have no way out (SEC-13, KAR-NET-03)")
class DockerDataNetworkInternalTest {
    private final RuleTester rule = RuleTester.of(new DockerDataNetworkInternal());
    private final Fixture good =
            Fixture.of("docker:index/network:Network").named("clipper-data").with("internal", true);

    @Test
    void passesWhenInternal() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAWayOut() {
        rule.judge(good.with("internal", false)).failsAt("internal");
    }

    @Test
    void failsByDefault() {
        rule.judge(good.without("internal")).failsAt("internal");
    }

    @Test
    void otherNetworksMayGoOut() {
        rule.judge(good.named("clipper-web").without("internal")).doesNotApply();
    }
}
