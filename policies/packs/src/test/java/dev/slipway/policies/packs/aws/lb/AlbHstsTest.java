package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HTTPS listeners tell browsers to come back over TLS only (SEC-09, CLP-TLS-02, CLP-CHK-07)")
class AlbHstsTest {
    private final RuleTester rule = RuleTester.of(new AlbHsts());
    private final Fixture good = Fixture.of("aws:lb/listener:Listener")
            .with("protocol", "HTTPS")
            .with("routingHttpResponseStrictTransportSecurityHeaderValue", "max-age=63072000; preload");

    @Test
    void passesWithTwoYears() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithADay() {
        rule.judge(good.with("routingHttpResponseStrictTransportSecurityHeaderValue", "max-age=86400"))
                .failsAt("routingHttpResponseStrictTransportSecurityHeaderValue");
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("routingHttpResponseStrictTransportSecurityHeaderValue"))
                .failsAt("routingHttpResponseStrictTransportSecurityHeaderValue");
    }

    @Test
    void httpListenersHaveNone() {
        rule.judge(good.with("protocol", "HTTP")).doesNotApply();
    }
}
