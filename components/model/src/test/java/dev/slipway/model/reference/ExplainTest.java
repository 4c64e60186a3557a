package dev.slipway.model.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainTest {
    @Test
    void aNestedOptionIsExplainedWithTypeAndDefault() {
        assertThat(Explain.of("services.readiness.interval"))
                .startsWith("services.readiness.interval\n")
                .contains("Time between two questions.")
                .contains("type     duration")
                .contains("default  30s")
                .contains("range    1s to 1h");
    }

    @Test
    void namesOfOnesOwnMayStandInThePath() {
        assertThat(Explain.of("services.api.readiness.path"))
                .contains("A GET request for this path must answer with 200 to 399.");
        assertThat(Explain.of("environments.prod.services.api.replicas")).contains("default  1");
        assertThat(Explain.of("routes[0].maxBody")).contains("default  10MiB");
    }

    @Test
    void aNameThatLooksLikeASlipSaysSo() {
        assertThat(Explain.of("services.helth"))
                .contains("did you mean health?")
                .contains("Components that answer");
        assertThat(Explain.of("services.api")).doesNotContain("did you mean");
    }

    @Test
    void aSectionListsItsKeysWithTheirDefaults() {
        assertThat(Explain.of("databases.pooler"))
                .contains("PgBouncer between the services and the database.")
                .contains("maxClients")
                .contains("Default: 1000.")
                .contains("Example");
    }

    @Test
    void anEmptyPathExplainsTheFile() {
        assertThat(Explain.of("")).contains("services").contains("environments");
    }

    @Test
    void anUnknownPathSaysWhatThereIs() {
        assertThatThrownBy(() -> Explain.of("services.api.helth"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no option services.api.helth")
                .hasMessageContaining("did you mean health?");
    }

    @Test
    void aKeyWithoutItsWayIsLedToWhereItStands() {
        assertThatThrownBy(() -> Explain.of("uses")).hasMessageContaining("did you mean service.uses or worker.uses");
        assertThat(Explain.of("service.uses")).contains("What it needs of the app.");
    }

    static List<String> concepts() {
        return Reference.get().concepts().stream().map(Concept::name).toList();
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void everyConceptCanBeNamedAloneAndFitsATerminal(String concept) {
        assertThat(Explain.of(concept)).contains(concept);
        assertThat(Explain.of(concept).lines()).allMatch(line -> line.length() <= 130 || line.contains("://"));
    }
}
