package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Everything public is served over TLS (SEC-06, CLP-CHK-06, CLV-CHK-03, ALX-CHK-02, CLV-POL-06, ALX-POL-01)")
class PublicEndpointHasTlsTest {
    private final RuleTester rule = RuleTester.of(new PublicEndpointHasTls());
    private final Fixture balancer = Fixture.of("aws:lb/loadBalancer:LoadBalancer");
    private final Fixture https = Fixture.of("aws:lb/listener:Listener")
            .refersTo(balancer, "loadBalancerArn")
            .with("protocol", "HTTPS");
    private final Fixture gateway = Fixture.of("docker:index/container:Container")
            .withJson("ports", "[{\"internal\": 80, \"external\": 80}, {\"internal\": 443, \"external\": 443}]");

    @Test
    void passesWithAnHttpsListener() {
        rule.judge(balancer, https).passes();
    }

    @Test
    void failsWithHttpOnly() {
        rule.judge(balancer, https.with("protocol", "HTTP")).failsAt("");
    }

    @Test
    void failsWithoutAnyListener() {
        rule.judge(balancer).failsAt("");
    }

    @Test
    void leavesInternalBalancersAlone() {
        rule.judge(balancer.with("internal", true)).doesNotApply();
    }

    @Test
    void passesWhenTheGatewayPublishesBoth() {
        rule.judge(gateway).passes();
    }

    @Test
    void failsWhenOnly80IsPublished() {
        rule.judge(gateway.withJson("ports", "[{\"internal\": 80, \"external\": 80}]"))
                .failsAt("ports");
    }

    @Test
    void anotherContainerMayHold443() {
        rule.judge(gateway.withJson("ports", "[{\"internal\": 80, \"external\": 80}]"), gateway.named("tls"))
                .passes();
    }

    @Test
    void containersWithoutPortsAreNoEntry() {
        rule.judge(gateway.without("ports")).doesNotApply();
    }

    @Test
    void leavesTlsToWhatANetworkBalancerPassesItTo() {
        Fixture network = balancer.with("loadBalancerType", "network");

        rule.judge(network, https.with("protocol", "TCP").with("port", 443)).doesNotApply();
        rule.judge(network, https.with("protocol", "TCP").with("port", 80)).failsAt("");
        rule.judge(balancer, https.with("protocol", "TCP").with("port", 443)).failsAt("");
    }
}
