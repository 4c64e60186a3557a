package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Services are not published past the ingress (SEC-13, SEC-14, CLV-CHK-04, CLV-POL-01)")
class K8sServiceNotExposedTest {
    private final RuleTester rule = RuleTester.of(new K8sServiceNotExposed());
    private final Fixture good = Fixture.of("kubernetes:core/v1:Service").with("spec.type", "ClusterIP");

    @Test
    void passesInside() {
        rule.judge(good).passes();
    }

    @Test
    void passesByDefault() {
        rule.judge(good.without("spec.type")).passes();
    }

    @Test
    void failsWithANodePort() {
        rule.judge(good.with("spec.type", "NodePort")).failsAt("spec.type");
    }

    @Test
    void failsWithALoadBalancer() {
        rule.judge(good.with("spec.type", "LoadBalancer")).failsAt("spec.type");
    }

    @Test
    void waitsForAnUnknownType() {
        rule.judge(good.unknown("spec.type")).isUnknownAt("spec.type");
    }

    @Test
    void failsWithAddressesOfItsOwn() {
        rule.judge(good.with("spec.externalIPs", List.of("198.51.100.7"))).failsAt("spec.externalIPs");
    }
}
