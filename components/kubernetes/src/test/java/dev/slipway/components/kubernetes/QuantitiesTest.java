package dev.slipway.components.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        "1000m, 1",
        "1500m, 1500m",
        "1024Mi, 1Gi",
        "1536Mi, 1536Mi",
        "1048576Mi, 1Ti",
        "20Gi, 20Gi",
        "0Mi, 0Mi",
        "26, 26",
        "0.5, 0.5",
    })
    void anAmountHasOneForm(String given, String kept) {
        assertThat(Quantities.canonical(given)).isEqualTo(kept);
    }
}
