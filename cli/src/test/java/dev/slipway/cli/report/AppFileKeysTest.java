package dev.slipway.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.model.reference.Explain;
import dev.slipway.policies.packs.SlipwayPack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AppFileKeysTest {
    @Test
    void everyRuleIsOneOfThePack() {
        Set<String> rules =
                SlipwayPack.create().rules().stream().map(it -> it.info().id()).collect(Collectors.toSet());
        assertThat(AppFileKeys.BY_RULE.keySet()).isNotEmpty().isSubsetOf(rules);
    }

    @Test
    void everyKeyIsExplained() {
        AppFileKeys.BY_RULE.values().stream().flatMap(List::stream).forEach(key -> assertThatCode(
                        () -> assertThat(Explain.of(key)).doesNotContain("is taken for a name"))
                .as(key)
                .doesNotThrowAnyException());
    }

    @Test
    void aViolationNamesTheKeysThatMendIt() {
        assertThat(new Verdicts(List.of(violation("sns-topic-has-subscriber"))).lines())
                .contains("    in the app file: contact, monitoring.recipients");
    }

    @Test
    void aRuleThatTheAppFileDoesNotDecideNamesNone() {
        assertThat(new Verdicts(List.of(violation("alb-desync-mode"))).lines())
                .noneMatch(it -> it.contains("app file"));
    }

    private static PolicyViolation violation(String rule) {
        return new PolicyViolation("urn::alarms", "slipway", rule, "mandatory", "medium", "found nothing");
    }
}
