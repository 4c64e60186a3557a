package dev.slipway.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputInternal;
import dev.slipway.model.Covers;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.SecretSource;
import dev.slipway.program.config.ConfigFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSecretsTest {
    private static final Secret PASSWORD = Secret.builder("db-password").build();
    private static final String STRONG = "Zk3vQ8mT1xW5yB7nR2cL9pH4sD6fG0jA";

    @Test
    void aStrongSecretHasNoFault() {
        assertThat(faults(STRONG, PASSWORD)).isEmpty();
    }

    @Test
    @Covers("CLP-SEC-01")
    void aMissingSecretNamesTheCommandThatMakesIt() {
        assertThat(new StackSecrets(Map.of()).faults(List.of(PASSWORD), "dev"))
                .singleElement()
                .extracting(fault -> fault.render("dev"))
                .isEqualTo(
                        """
                        slipway:secrets.db-password in Pulumi.dev.yaml
                            expected: at least 32 characters
                            found:    nothing
                            to mend:  ./slipway secrets init -s dev""");
    }

    @Test
    @Covers("SIG-POL-05")
    void whatTheTeamMustSupplyIsAskedForBeforeAnythingIsMade() {
        Secret supplied =
                Secret.builder("smtp-password").source(SecretSource.SUPPLIED).build();

        assertThat(new StackSecrets(Map.of()).faults(List.of(supplied), "prod"))
                .singleElement()
                .extracting(fault -> fault.render("prod"))
                .asString()
                .contains("slipway:secrets.smtp-password in Pulumi.prod.yaml", "found:    nothing");
    }

    @Test
    @Covers("CLP-SEC-01")
    void aShortSecretIsRefusedWithoutBeingShown() {
        assertThat(faults("hunter2", PASSWORD)).singleElement().satisfies(fault -> assertThat(fault.render("dev"))
                .contains("too short")
                .doesNotContain("hunter2"));
    }

    @Test
    @Covers("CLP-CHK-05")
    void aSampleOfAGuideIsRefusedEvenWhenSuppliedByHand() {
        Secret supplied =
                Secret.builder("db-password").source(SecretSource.SUPPLIED).build();

        assertThat(faults("your_secure_redis_password", supplied)).hasSize(1);
    }

    @Test
    void aHexSecretIsMeasuredInBytes() {
        Secret key = Secret.builder("db-password")
                .encoding(SecretEncoding.HEX)
                .length(32)
                .build();

        assertThat(faults("ab".repeat(32), key)).isEmpty();
        assertThat(faults("ab".repeat(31), key)).hasSize(1);
        assertThat(faults("zz".repeat(32), key)).hasSize(1);
    }

    @Test
    void aBase64SecretIsMeasuredInBytes() {
        Secret key = Secret.builder("db-password")
                .encoding(SecretEncoding.BASE64)
                .length(32)
                .build();

        assertThat(faults("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=", key)).isEmpty();
        assertThat(faults("not base64 at all!", key)).hasSize(1);
    }

    @Test
    void aValueLeavesAsASecretOutputOnly() {
        Output<String> output = new StackSecrets(Map.of("db-password", STRONG)).output("db-password");

        assertThat(((OutputInternal<String>) output).isSecret().join()).isTrue();
    }

    private static List<ConfigFault> faults(String value, Secret required) {
        return new StackSecrets(Map.of(required.name(), value)).faults(List.of(required), "dev");
    }
}
