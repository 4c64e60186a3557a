package dev.slipway.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.reference.Reference;
import org.junit.jupiter.api.Test;

class KeyExplanationTest {
    @Test
    void anOptionTellsTypeUnitRangeAndDefault() {
        assertThat(String.join("\n", KeyExplanation.of("services.replicas")))
                .contains("type:     integer")
                .contains("unit:     replicas")
                .contains("range:    from 1 to 100")
                .contains("default:  1");
    }

    @Test
    void namesThatTheUserChoseMayStandInTheKey() {
        assertThat(KeyExplanation.of("services.api.replicas").subList(1, 4))
                .isEqualTo(KeyExplanation.of("services.replicas").subList(1, 4));
    }

    @Test
    void everyKeyOfTheFirstLevelCanBeExplained() {
        var keys = Reference.get().app().options().keySet();
        assertThat(keys).isNotEmpty();
        keys.forEach(key -> assertThat(KeyExplanation.of(key)).hasSizeGreaterThan(2));
    }
}
