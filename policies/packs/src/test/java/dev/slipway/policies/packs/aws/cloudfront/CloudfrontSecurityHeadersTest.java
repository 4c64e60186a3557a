package dev.slipway.policies.packs.aws.cloudfront;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Distributions send security headers (SEC-09, CLP-SEC-02, CLP-CHK-07, CLP-TLS-02)")
class CloudfrontSecurityHeadersTest {
    private final RuleTester rule = RuleTester.of(new CloudfrontSecurityHeaders());
    private final Fixture good = Fixture.of("aws:cloudfront/distribution:Distribution")
            .with("defaultCacheBehavior.responseHeadersPolicyId", "p-1");

    @Test
    void passesWithAPolicy() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsAPolicyThatIsAssignedButUnknown() {
        rule.judge(good.unknown("defaultCacheBehavior.responseHeadersPolicyId")).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("defaultCacheBehavior")).failsAt("defaultCacheBehavior.responseHeadersPolicyId");
    }
}
