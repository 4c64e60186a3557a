package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Docker is reached over SSH or TLS (SEC-13, SEC-29)")
class HostDaemonNotExposedTest {
    private final RuleTester rule = RuleTester.of(new HostDaemonNotExposed());
    private final Fixture good = Fixture.of("pulumi:providers:docker").with("host", "ssh://deploy@vps.example");

    @Test
    void passesOverSsh() {
        rule.judge(good).passes();
    }

    @Test
    void passesLocally() {
        rule.judge(good.without("host")).passes();
    }

    @Test
    void failsOverPlainTcp() {
        rule.judge(good.with("host", "tcp://vps.example:2375")).failsAt("host");
    }

    @Test
    void acceptsTcpWithCertificates() {
        rule.judge(good.with("host", "tcp://vps.example:2376").with("certPath", "/certs"))
                .passes();
    }

    @Test
    void waitsForAnUnknownHost() {
        rule.judge(good.unknown("host")).isUnknownAt("host");
    }

    @Test
    void readsTheDocumentThatSetsTheHostUp() {
        Fixture host = Fixture.of("slipway:vps:Host");
        rule.judge(host.with("cloudInit", "{\"hosts\": [\"fd://\"]}")).passes();
        rule.judge(host.with("cloudInit", "{\"hosts\": [\"fd://\", \"tcp://0.0.0.0:2375\"]}"))
                .failsAt("cloudInit");
    }
}
