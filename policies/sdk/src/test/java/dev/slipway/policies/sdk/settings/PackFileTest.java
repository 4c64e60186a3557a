package dev.slipway.policies.sdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackFileTest {
    private static final String GOOD =
            """
            environments:
              dev: {default: advisory}
              prod: {default: mandatory, low: advisory, rules: {special: disabled}}
            otherwise: prod
            selections: {cis: [cis-aws-5.0]}
            suppressions:
              - {rule: special, resource: '*', reason: known, owner: ops, since: 2026-11-01, expires: 2027-01-31}
            """;

    private static PackSettings read(String yaml) {
        return PackFile.read("pack.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static RuleInfo rule(String id, Severity severity) {
        return RuleInfo.of(id, id).severity(severity).build();
    }

    @Test
    void aLevelStandsForARuleElseForASeverityElseForTheRest() {
        PackSettings settings = read(GOOD);
        assertThat(settings.level(rule("special", Severity.CRITICAL), "prod")).isEqualTo(Level.DISABLED);
        assertThat(settings.level(rule("other", Severity.LOW), "prod")).isEqualTo(Level.ADVISORY);
        assertThat(settings.level(rule("other", Severity.HIGH), "prod")).isEqualTo(Level.MANDATORY);
        assertThat(settings.level(rule("other", Severity.HIGH), "dev")).isEqualTo(Level.ADVISORY);
        assertThat(settings.suppressions()).hasSize(1);
    }

    @Test
    void allFaultsAreToldTogetherWithTheirPlaces() {
        String spoilt = GOOD.replace("low: advisory", "low: advise")
                .replace("otherwise: prod", "otherwise: production")
                .replace("selections:", "selection:")
                .replace("owner: ops, ", "");
        assertThatThrownBy(() -> read(spoilt))
                .hasMessageContaining("pack.yaml")
                .hasMessageContaining(
                        "environments.prod.low: expected disabled, advisory, mandatory or remediate, found advise")
                .hasMessageContaining("otherwise: expected one of [dev, prod], found production")
                .hasMessageContaining("unknown [selection]")
                .hasMessageContaining("suppressions[0].owner");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read(GOOD.replace("2027-01-31", "soon")))
                .hasMessageContaining("suppressions[0].expires: expected a date as 2027-01-31, found soon");
    }
}
