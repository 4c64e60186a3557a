package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Load balancers serve HTTPS, and HTTP only redirects (SEC-06, SEC-07, CLP-CHK-06, CLP-TLS-05, CLV-CHK-03, ALX-CHK-02, ALX-POL-01)")
class AlbHttpsOnlyTest {
    private final RuleTester rule = RuleTester.of(new AlbHttpsOnly());
    private final Fixture good =
            Fixture.of("aws:lb/listener:Listener").with("port", 443).with("protocol", "HTTPS");
    private final Fixture redirect = Fixture.of(
            "aws:lb/listener:Listener",
            """
            {"port": 80, "protocol": "HTTP",
             "defaultActions": [{"type": "redirect", "redirect": {"protocol": "HTTPS", "statusCode": "HTTP_301"}}]}""");

    @Test
    void acceptsHttps() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsARedirectToHttps() {
        rule.judge(redirect).passes();
    }

    @Test
    void failsWhenHttpForwards() {
        rule.judge(redirect.withJson("defaultActions", "[{\"type\": \"forward\"}]"))
                .failsAt("defaultActions[0].type")
                .found("forward");
    }

    @Test
    void failsWhenHttpRedirectsToHttp() {
        rule.judge(redirect.with("defaultActions[0].redirect.protocol", "HTTP"))
                .failsAt("defaultActions[0].redirect.protocol");
    }

    @Test
    void failsWithHttpAndNoAction() {
        rule.judge(redirect.without("defaultActions")).failsAt("defaultActions");
    }

    @Test
    void waitsForAnUnknownProtocol() {
        rule.judge(good.unknown("protocol")).isUnknownAt("protocol");
    }

    @Test
    void saysNothingOfAGatewayBalancersListenerWhichHasNeitherPortNorProtocol() {
        rule.judge(good.without("port").without("protocol")).doesNotApply();
        rule.judge(good.without("protocol")).failsAt("protocol");
    }
}
