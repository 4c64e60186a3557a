package dev.slipway.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.PlanOverride;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanOverridesTest {
    private final Sketch plan =
            new Sketch(List.of(new Part("api", 2, Optional.of("small"))), Map.of("app.kubernetes.io/name", "api"));

    @Test
    void aNumberOfANamedElementIsReplacedAndNothingElse() {
        assertThat(apply("parts.api.replicas", "5"))
                .contains(new Sketch(List.of(new Part("api", 5, Optional.of("small"))), plan.labels()));
    }

    @Test
    void aKeyThatHoldsDotsIsFound() {
        assertThat(apply("labels.app.kubernetes.io/name", "\"web\"")
                        .orElseThrow()
                        .labels())
                .containsEntry("app.kubernetes.io/name", "web");
    }

    @Test
    void anOptionalValueIsSetAndTakenAway() {
        assertThat(apply("parts.api.size", "\"large\"")
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .size())
                .contains("large");
        assertThat(apply("parts.api.size", "null").orElseThrow().parts().get(0).size())
                .isEmpty();
    }

    @Test
    void aPathOfAnotherTargetChangesNothing() {
        assertThat(apply("databases.db.instanceClass", "\"db.t4g.small\"")).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> apply("parts.api.replicas", "\"many\""))
                .hasMessage("overrides.parts.api.replicas must be a whole number, found \"many\"; give such a value");
        assertThatThrownBy(() -> apply("parts.api.replicas", "{")).hasMessageContaining("must be a JSON value");
    }

    private Optional<Sketch> apply(String path, String json) {
        return PlanOverrides.apply(
                plan, PlanOverride.builder(path, json).reason("tried out").build());
    }

    /** A plan in small. */
    public record Sketch(List<Part> parts, Map<String, String> labels) {}

    /** One part of it. */
    public record Part(String name, int replicas, Optional<String> size) {}
}
