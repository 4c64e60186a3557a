package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Load balancers accept TLS 1.2 and 1.3 only (SEC-08, CLP-TLS-01, CLP-TLS-04, CLP-CHK-06)")
class AlbTlsPolicyTest {
    private final RuleTester rule = RuleTester.of(new AlbTlsPolicy());
    private final Fixture good =
            Fixture.of("aws:lb/listener:Listener").with("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("sslPolicy", "ELBSecurityPolicy-2016-08")).failsAt("sslPolicy");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("sslPolicy")).isUnknownAt("sslPolicy");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("sslPolicy", "ELBSecurityPolicy-2016-08").secret("sslPolicy"))
                .failsAt("sslPolicy")
                .found("[secret]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ELBSecurityPolicy-TLS13-1-3-2021-06",
                "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
                "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
                "ELBSecurityPolicy-TLS-1-2-2017-01",
                "ELBSecurityPolicy-FS-1-2-2019-08"
            })
    void acceptsEveryPolicyOfTls12AndNewer(String name) {
        rule.judge(good.with("sslPolicy", name)).passes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ELBSecurityPolicy-TLS13-1-1-2021-06",
                "ELBSecurityPolicy-TLS-1-1-2017-01",
                "ELBSecurityPolicy-FS-2018-06",
                "ELBSecurityPolicy-FS-1-1-2019-08"
            })
    void failsWithAPolicyOfOlderVersions(String name) {
        rule.judge(good.with("sslPolicy", name)).failsAt("sslPolicy");
    }
}
