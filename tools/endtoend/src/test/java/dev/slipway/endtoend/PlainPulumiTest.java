package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts 3 and 7: plain Pulumi commands, as with a real cloud. */
@ExtendWith(OneWorkshop.class)
class PlainPulumiTest {
    static final String APP = "clipper";

    static Stream<Combination> combinations() {
        return Combination.all(APP);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void comesUpStaysUnchangedAndLeavesNothing(Combination combination, Workshop workshop) {
        Outcome up = workshop.inSandbox(
                        combination.setUp() + " && pulumi up --yes --skip-preview --policy-pack policies")
                .succeeded();
        assertThat(up.out()).contains("endpoints");

        Outcome rest = workshop.inSandbox("pulumi up --yes --skip-preview --refresh --expect-no-changes"
                        + " && pulumi destroy --yes --skip-preview && pulumi stack rm --yes " + combination.stack()
                        + " && echo left: && ./slipway sandbox list && echo nothing")
                .succeeded();
        assertThat(rest.out()).contains("left:\nnothing");
    }
}
