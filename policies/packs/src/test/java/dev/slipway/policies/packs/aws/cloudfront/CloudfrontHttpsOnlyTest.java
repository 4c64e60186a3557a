package dev.slipway.policies.packs.aws.cloudfront;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Distributions serve over HTTPS only (SEC-06, SEC-07, CLP-TLS-05, CLP-CHK-06)")
class CloudfrontHttpsOnlyTest {
    private final RuleTester rule = RuleTester.of(new CloudfrontHttpsOnly());
    private final Fixture good = Fixture.of("aws:cloudfront/distribution:Distribution")
            .with("defaultCacheBehavior.viewerProtocolPolicy", "redirect-to-https");

    @Test
    void passesWhenRedirected() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenAllIsAllowed() {
        rule.judge(good.with("defaultCacheBehavior.viewerProtocolPolicy", "allow-all"))
                .failsAt("defaultCacheBehavior.viewerProtocolPolicy");
    }

    @Test
    void failsInOneBehaviour() {
        rule.judge(good.withJson("orderedCacheBehaviors", "[{\"viewerProtocolPolicy\": \"allow-all\"}]"))
                .failsAt("orderedCacheBehaviors[0].viewerProtocolPolicy");
    }

    @Test
    void waitsForAnUnknownPolicy() {
        rule.judge(good.unknown("defaultCacheBehavior.viewerProtocolPolicy"))
                .isUnknownAt("defaultCacheBehavior.viewerProtocolPolicy");
    }
}
