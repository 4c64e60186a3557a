package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("nginx limits how often a client may ask (SEC-28, CLP-CHK-08, ALX-CHK-08, ALX-POL-10)")
class NginxRateLimitTest {
    private final RuleTester rule = RuleTester.of(new NginxRateLimit());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("uploads", "[{\"file\": \"/etc/nginx/nginx.conf\"}]")
            .with(
                    "uploads[0].content",
                    """
            limit_req_zone $binary_remote_addr zone=clients:10m rate=20r/s;
            server {
              listen 8443 ssl;
              limit_req zone=clients burst=40;
            }
            """);

    @Test
    void passesWithALimit() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.with("uploads[0].content", "server {\n  listen 8443 ssl;\n}"))
                .failsAt("uploads[0].content")
                .found("no limit_req");
    }

    @Test
    void aZoneThatNobodyUsesLimitsNothing() {
        rule.judge(
                        good.with(
                                "uploads[0].content",
                                """
            limit_req_zone $binary_remote_addr zone=clients:10m rate=20r/s;
            server {
              listen 8443 ssl;
            }
            """))
                .failsAt("uploads[0].content");
    }

    @Test
    void waitsForAnUnknownFile() {
        rule.judge(good.unknown("uploads[0].content")).isUnknownAt("uploads[0].content");
    }
}
