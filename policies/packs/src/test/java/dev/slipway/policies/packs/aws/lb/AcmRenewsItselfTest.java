package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Certificates renew by themselves (SEC-11, CLP-TLS-06)")
class AcmRenewsItselfTest {
    private final RuleTester rule = RuleTester.of(new AcmRenewsItself());
    private final Fixture good = Fixture.of("aws:acm/certificate:Certificate").with("validationMethod", "DNS");

    @Test
    void passesWithDns() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithEmail() {
        rule.judge(good.with("validationMethod", "EMAIL")).failsAt("validationMethod");
    }

    @Test
    void failsWhenImported() {
        rule.judge(good.with("privateKey", "hidden-key").secret("privateKey")).failsAt("privateKey");
    }

    @Test
    void waitsForAnUnknownMethod() {
        rule.judge(good.unknown("validationMethod")).isUnknownAt("validationMethod");
    }
}
