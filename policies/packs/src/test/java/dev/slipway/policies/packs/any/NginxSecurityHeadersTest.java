package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("nginx sends HSTS and the headers against sniffing and framing (SEC-09, CLP-CHK-07)")
class NginxSecurityHeadersTest {
    private final RuleTester rule = RuleTester.of(new NginxSecurityHeaders());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("uploads", "[{\"file\": \"/etc/nginx/nginx.conf\"}]")
            .with(
                    "uploads[0].content",
                    """
            server {
              listen 8443 ssl;
              add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
              add_header X-Content-Type-Options nosniff always;
              add_header X-Frame-Options DENY always;
            }
            """);

    @Test
    void passesWithAllThree() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutHsts() {
        rule.judge(
                        good.with(
                                "uploads[0].content",
                                """
            server {
              listen 8443 ssl;
              add_header X-Content-Type-Options nosniff always;
              add_header X-Frame-Options DENY always;
            }
            """))
                .failsAt("uploads[0].content")
                .found("no Strict-Transport-Security");
    }

    @Test
    void aPolicyMayStandInForTheFrameHeader() {
        rule.judge(
                        good.with(
                                "uploads[0].content",
                                """
            server {
              listen 8443 ssl;
              add_header Strict-Transport-Security "max-age=63072000" always;
              add_header X-Content-Type-Options nosniff always;
              add_header Content-Security-Policy "frame-ancestors 'none'" always;
            }
            """))
                .passes();
    }

    @Test
    void aServerBehindTheEdgeNeedsNone() {
        rule.judge(good.with("uploads[0].content", "server {\n  listen 8080;\n}"))
                .doesNotApply();
    }

    @Test
    void waitsForAnUnknownFile() {
        rule.judge(good.unknown("uploads[0].content")).isUnknownAt("uploads[0].content");
    }
}
