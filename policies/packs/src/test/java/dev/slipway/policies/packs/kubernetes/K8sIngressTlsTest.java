package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
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

    @Test
    void knowsThatAWildcardCoversOneLabel() {
        Fixture wildcard = good.with("spec.tls[0].hosts", List.of("*.app.example"));

        rule.judge(wildcard.with("spec.rules[0].host", "www.app.example")).passes();
        rule.judge(wildcard.with("spec.rules[0].host", "a.b.app.example")).failsAt("spec.rules[0].host");
        rule.judge(wildcard).failsAt("spec.rules[0].host");
    }

    @Test
    void knowsThatAnEntryWithoutHostsIsForAll() {
        rule.judge(good.without("spec.tls[0].hosts")).passes();
    }

    @Test
    void waitsForHostsOfTheCertificateThatAreNotKnown() {
        rule.judge(good.unknown("spec.tls[0].hosts")).isUnknownAt("spec.tls");
    }

    @Test
    void acceptsACertificateOfTheLoadBalancer() {
        rule.judge(
                        good.without("spec.tls")
                                .withJson(
                                        "metadata.annotations",
                                        "{\"alb.ingress.kubernetes.io/certificate-arn\": \"arn:aws:acm:eu-central-1:1:certificate/1\"}"))
                .passes();
    }
}
