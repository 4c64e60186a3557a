package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("nginx speaks TLS 1.2 and 1.3 only (SEC-08, CLP-CHK-06, CLV-POL-06)")
class NginxTlsVersionsTest {
    private final RuleTester rule = RuleTester.of(new NginxTlsVersions());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("uploads", "[{\"file\": \"/etc/nginx/nginx.conf\"}]")
            .with(
                    "uploads[0].content",
                    """
            http {
              ssl_protocols TLSv1.2 TLSv1.3;
              server {
                listen 8443 ssl;
              }
            }
            """);

    @Test
    void passesWithCurrentProtocols() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAnOldOne() {
        rule.judge(
                        good.with(
                                "uploads[0].content",
                                """
            http {
              ssl_protocols TLSv1 TLSv1.1 TLSv1.2;
              server {
                listen 8443 ssl;
              }
            }
            """))
                .failsAt("uploads[0].content")
                .found("ssl_protocols with TLSv1, TLSv1.1")
                .expected("TLSv1.2 and TLSv1.3");
    }

    @Test
    void failsInAConfigMap() {
        rule.judge(
                        Fixture.of("kubernetes:core/v1:ConfigMap")
                                .withJson(
                                        "data",
                                        """
            {"nginx.conf": "ssl_protocols SSLv3; server {\\n listen 443 ssl; }"}"""))
                .breaks("data.nginx.conf");
    }

    @Test
    void theDefaultOfNginxIsRight() {
        rule.judge(good.with("uploads[0].content", "server {\n listen 443 ssl;\n}"))
                .passes();
    }

    @Test
    void looksIntoASecretFileWithoutShowingIt() {
        rule.judge(good.with("uploads[0].content", "ssl_protocols TLSv1;\nserver {\n listen 443 ssl;\n}")
                        .secret("uploads[0].content"))
                .failsAt("uploads[0].content");
    }

    @Test
    void otherFilesAreNoneOfItsBusiness() {
        rule.judge(good.with("uploads[0].content", "ssl_protocols TLSv1;")).doesNotApply();
    }

    @Test
    void waitsForAnUnknownFile() {
        rule.judge(good.unknown("uploads[0].content")).isUnknownAt("uploads[0].content");
    }
}
