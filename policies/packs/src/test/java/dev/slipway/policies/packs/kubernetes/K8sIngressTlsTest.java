package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every host of an ingress is served over TLS (SEC-06, SEC-07, CLP-CHK-06, CLV-CHK-03, ALX-CHK-02)")
class K8sIngressTlsTest {
    private final RuleTester rule = RuleTester.of(new K8sIngressTls());
    private final Fixture good = Fixture.of(
            "kubernetes:networking.k8s.io/v1:Ingress",
            """
            {"spec": {"tls": [{"hosts": ["app.example"], "secretName": "tls"}], "rules": [{"host": "app.example"}]}}""");

    @Test
    void passesWhenTheHostIsListed() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutTls() {
        rule.judge(good.without("spec.tls")).failsAt("spec.tls");
    }

    @Test
    void failsWhenAHostIsLeftOut() {
        rule.judge(good.with("spec.rules[0].host", "www.app.example"))
                .failsAt("spec.rules[0].host")
                .found("www.app.example");
    }

    @Test
    void waitsForAnUnknownHost() {
        rule.judge(good.unknown("spec.rules[0].host")).isUnknownAt("spec.rules[0].host");
    }
}
