package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.engine.EngineEvent;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Up, no change, refresh, destroy: for every app on one target in both environments, with the policies on. A class for each target lets
 * the targets be tested side by side; Clipper's stacks are brought up by {@link PlainPulumiTest}.
 */
@ExtendWith(OneEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryApp {
    /** What a combination is refused without, in words that name the key: on AWS no disk is one server's own. */
    private static final Map<String, Map<String, String>> NEEDED =
            Map.of("alexander-aws-dev", Map.of("slipway:profile", "distributed"));

    /** The example of a sixth application, which shows how an app file is written and not what a launch can do. */
    private static final String EXAMPLE = "newsroom";

    private final String target;

    EveryApp(String target) {
        this.target = target;
    }

    Stream<Combination> combinations() {
        return Checkout.apps().stream()
                .filter(it -> !it.equals(PlainPulumiTest.APP))
                .flatMap(Combination::all)
                .filter(it -> it.target().equals(target))
                .filter(it -> it.isProd() || !it.app().equals(EXAMPLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void comesUpTellsNoSecretStaysUnchangedAndLeavesNothing(Combination combination, Engine engine) {
        try (EngineStack stack =
                EngineStack.open(engine, combination, NEEDED.getOrDefault(combination.stack(), Map.of()))) {
            assertThat(stack.up("--diff").events()).anyMatch(EngineEvent.PolicyJudged.class::isInstance);
            assertThat(engine.world()).isNotEmpty();
            if (combination.isProd()) {
                new SecretSearch(engine, stack, combination).assertNothingIsFound();
            }

            assertThat(EngineStack.changed(stack.up("--refresh", "--expect-no-changes")))
                    .isEmpty();

            stack.destroy();
            assertThat(engine.world()).isEmpty();
        }
    }
}
