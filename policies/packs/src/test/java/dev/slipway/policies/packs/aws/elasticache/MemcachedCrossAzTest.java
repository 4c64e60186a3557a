package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Memcached has nodes in several zones (REL-08)")
class MemcachedCrossAzTest {
    private final RuleTester rule = RuleTester.of(new MemcachedCrossAz());
    private final Fixture good =
            Fixture.of(Caches.CLUSTER).with("engine", "memcached").with("azMode", "cross-az");

    @Test
    void passesAcrossZones() {
        rule.judge(good).passes();
    }

    @Test
    void failsInOne() {
        rule.judge(good.with("azMode", "single-az")).failsAt("azMode").found("single-az");
        rule.judge(good.without("azMode")).failsAt("azMode").found("nothing");
    }

    @Test
    void saysNothingOfRedis() {
        rule.judge(good.with("engine", "redis")).doesNotApply();
    }

    @Test
    void waitsForWhatIsNotKnown() {
        rule.judge(good.unknown("azMode")).isUnknownAt("azMode");
        rule.judge(good.unknown("engine")).isUnknownAt("engine");
    }
}
