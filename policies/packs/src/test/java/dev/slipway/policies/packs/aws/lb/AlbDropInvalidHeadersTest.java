package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Load balancers drop invalid headers (CLP-SEC-02)")
class AlbDropInvalidHeadersTest {
    private final RuleTester rule = RuleTester.of(new AlbDropInvalidHeaders());
    private final Fixture good = Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("dropInvalidHeaderFields", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("dropInvalidHeaderFields", false)).failsAt("dropInvalidHeaderFields");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("dropInvalidHeaderFields"))
                .failsAt("dropInvalidHeaderFields")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("dropInvalidHeaderFields")).isUnknownAt("dropInvalidHeaderFields");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("dropInvalidHeaderFields", false).secret("dropInvalidHeaderFields"))
                .failsAt("dropInvalidHeaderFields")
                .found("[secret]");
    }
}
