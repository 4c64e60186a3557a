package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a Helm release makes is seen by somebody (SEC-18, SEC-19)")
class K8sHelmContentsSeenTest {
    private final RuleTester rule = RuleTester.of(new K8sHelmContentsSeen());
    private final Fixture release = Fixture.of(K8sHelmChartPinned.RELEASE).with("chart", "ingress-nginx");

    @Test
    void tellsOfAReleaseThatNobodySaw() {
        rule.judge(release).failsAt("chart").found("a chart whose objects no rule sees");
    }

    @Test
    void passesOnceSomebodyReadIt() {
        rule.with("reviewed", List.of("ingress-nginx")).judge(release).passes();
    }

    /** Its objects are children of the component, and each is judged. */
    @Test
    void aChartIsMadeOfResourcesOfTheStack() {
        rule.ignores(Fixture.of("kubernetes:helm.sh/v4:Chart").with("chart", "ingress-nginx"));
    }

    @Test
    void waitsForAnUnknownChart() {
        rule.judge(release.unknown("chart")).isUnknownAt("chart");
    }
}
