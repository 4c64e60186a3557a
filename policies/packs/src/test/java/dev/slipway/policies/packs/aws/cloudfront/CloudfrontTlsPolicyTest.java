package dev.slipway.policies.packs.aws.cloudfront;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Distributions accept TLS 1.2 and newer (SEC-08, CLP-TLS-01, CLP-TLS-04)")
class CloudfrontTlsPolicyTest {
    private final RuleTester rule = RuleTester.of(new CloudfrontTlsPolicy());
    private final Fixture good = Fixture.of("aws:cloudfront/distribution:Distribution")
            .with("viewerCertificate.minimumProtocolVersion", "TLSv1.2_2021");

    @Test
    void passesWithTls12() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithTls10() {
        rule.judge(good.with("viewerCertificate.minimumProtocolVersion", "TLSv1"))
                .failsAt("viewerCertificate.minimumProtocolVersion");
    }

    @Test
    void failsWithNothingSaid() {
        rule.judge(good.without("viewerCertificate")).failsAt("viewerCertificate.minimumProtocolVersion");
    }

    @Test
    void itsOwnNameCannotChoose() {
        rule.judge(good.with("viewerCertificate.cloudfrontDefaultCertificate", true))
                .doesNotApply();
    }
}
