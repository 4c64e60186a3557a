package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Machines fetch their secrets when they start (SEC-03, KAR-CHK-02, CLV-POL-09)")
class Ec2NoPlaintextSecretsTest {
    private final RuleTester rule = RuleTester.of(new Ec2NoPlaintextSecrets());
    private final Fixture good = Fixture.of("aws:ec2/instance:Instance")
            .with("userData", "#!/bin/sh\nexport DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n");

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void passesWhenFetched() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenWrittenDown() {
        rule.judge(good.with("userData", "#!/bin/sh\nexport DB_PASSWORD=hunter2\n"))
                .failsAt("userData")
                .found("DB_PASSWORD in plain text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run -e REDIS_PASSWORD='s3cr3t' redis",
                "echo DATABASE_URL=postgres://app:s3cr3t@db/app >> /etc/app.env",
                "write_files:\n  - path: /etc/app.yaml\n    content: |\n      jwt_secret: 0123456789abcdef\n",
                "{\n  \"apiToken\": \"0123456789\"\n}",
                "[default]\naws_secret_access_key = wJalrXUtnFEMI",
                "aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE",
                "cat > key <<E\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nE\n"
            })
    void failsInEveryForm(String script) {
        rule.judge(good.with("userData", script)).failsAt("userData");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token -H \"X-aws-ec2-metadata-token-ttl-seconds: 60\")\n"
                        + "curl -H \"X-aws-ec2-metadata-token: $TOKEN\" http://169.254.169.254/latest/meta-data/",
                "TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`",
                "users:\n  - name: ops\n    lock_passwd: true\n    passwd: $6$salt$hash\n",
                "export DB_PASSWORD_FILE=/run/secrets/db",
                "export DB_PASSWORD=\"$DB_PASSWORD\"",
                "read -r -p 'Password: ' answer",
                "sed -i 's/^#*PasswordAuthentication.*/PasswordAuthentication no/' /etc/ssh/sshd_config",
                "psql postgres://app:$PASSWORD@db/app",
                "password: <fetched at start>",
                "#!/bin/sh\n/etc/eks/bootstrap.sh shop --kubelet-extra-args '--node-labels=tier=web'"
            })
    void passesWhatIsNoSecret(String script) {
        rule.judge(good.with("userData", script)).passes();
    }

    @Test
    void readsBase64AsTemplatesHaveIt() {
        Fixture template = Fixture.of(Machines.TEMPLATE);
        rule.judge(template.with("userData", base64("export DB_PASSWORD=hunter2\n")))
                .failsAt("userData");
        rule.judge(good.without("userData").with("userDataBase64", base64("export DB_PASSWORD=hunter2\n")))
                .failsAt("userDataBase64");
    }

    @Test
    void aPulumiSecretIsReadableThereAllTheSame() {
        rule.judge(good.with("userData", "export DB_PASSWORD=hunter2").secret("userData"))
                .failsAt("userData")
                .found("DB_PASSWORD in plain text");
    }

    @Test
    void waitsForUnknownUserData() {
        rule.judge(good.unknown("userData")).isUnknownAt("userData");
        rule.judge(good.without("userData")).passes();
    }
}
