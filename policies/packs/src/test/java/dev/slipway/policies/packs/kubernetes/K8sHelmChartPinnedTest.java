package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Helm charts are pinned by version (SEC-20, SIG-POL-01, CLV-POL-08)")
class K8sHelmChartPinnedTest {
    private final RuleTester rule = RuleTester.of(new K8sHelmChartPinned());
    private final Fixture good = Fixture.of(K8sHelmChartPinned.RELEASE)
            .with("chart", "ingress-nginx")
            .with("repositoryOpts.repo", "https://kubernetes.github.io/ingress-nginx")
            .with("version", "4.11.3");

    @Test
    void passesWithAWholeVersion() {
        rule.judge(good).passes();
        rule.judge(good.with("version", "v1.16.2")).passes();
        rule.judge(good.with("version", "0.1.0-rc.1+build")).passes();
    }

    @Test
    void failsWithNoneOrARange() {
        rule.judge(good.without("version")).failsAt("version").found("nothing");
        rule.judge(good.with("version", "^4.11.0")).failsAt("version").found("^4.11.0");
        rule.judge(good.with("version", "4.x")).failsAt("version");
    }

    @Test
    void aChartOfTheProgramsOwnIsPinnedWithIt() {
        rule.judge(good.with("chart", "./charts/app").without("version")).passes();
        rule.judge(good.with("chart", "https://example.org/app-1.2.3.tgz").without("version"))
                .passes();
        rule.judge(good.with("chart", "oci://ghcr.io/app/chart").without("version"))
                .failsAt("version");
    }

    @Test
    void waitsForAnUnknownVersion() {
        rule.judge(good.unknown("version")).isUnknownAt("version");
    }
}
