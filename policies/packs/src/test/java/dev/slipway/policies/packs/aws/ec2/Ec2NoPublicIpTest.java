package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Machines have no public address (SEC-13, SEC-29)")
class Ec2NoPublicIpTest {
    private final RuleTester rule = RuleTester.of(new Ec2NoPublicIp());
    private final Fixture good = Fixture.of("aws:ec2/instance:Instance").with("associatePublicIpAddress", false);
    private final Fixture template =
            Fixture.of(Machines.TEMPLATE).withJson("networkInterfaces", "[{\"associatePublicIpAddress\": \"false\"}]");

    @Test
    void passesWithoutAnAddress() {
        rule.judge(good).passes();
        rule.judge(good.without("associatePublicIpAddress")).passes();
    }

    @Test
    void failsWithOne() {
        rule.judge(good.with("associatePublicIpAddress", true))
                .failsAt("associatePublicIpAddress")
                .found("true");
    }

    @Test
    void looksAtTheInterfacesOfATemplate() {
        rule.judge(template).passes();
        rule.judge(template.with("networkInterfaces[0].associatePublicIpAddress", "true"))
                .failsAt("networkInterfaces[0].associatePublicIpAddress");
    }

    @Test
    void looksAtLaunchConfigurations() {
        rule.judge(Fixture.of(Machines.CONFIGURATION).with("associatePublicIpAddress", true))
                .failsAt("associatePublicIpAddress");
    }

    @Test
    void waitsForWhatIsNotKnown() {
        rule.judge(good.unknown("associatePublicIpAddress")).isUnknownAt("associatePublicIpAddress");
    }
}
