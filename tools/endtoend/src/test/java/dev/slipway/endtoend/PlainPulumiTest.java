package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts 3 and 7: plain Pulumi commands, as with a real cloud. */
@ExtendWith(OneWorkshop.class)
@ResourceLock("workshop")
class PlainPulumiTest {
    static final String APP = "clipper";

    static Stream<Combination> combinations() {
        return Combination.all(APP);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void comesUpStaysUnchangedAndLeavesNothing(Combination combination, Workshop workshop) {
        workshop.inSandbox(combination.setUp()).succeeded();

        Outcome up = workshop.inSandbox("pulumi up --yes --skip-preview --policy-pack policies");
        up.succeeded();
        assertThat(up.out()).contains("endpoints");

        workshop.inSandbox("pulumi refresh --yes --skip-preview --expect-no-changes"
                        + " && pulumi up --yes --skip-preview --expect-no-changes")
                .succeeded();
        workshop.inSandbox("pulumi destroy --yes --skip-preview && pulumi stack rm --yes " + combination.stack())
                .succeeded();
        assertThat(workshop.run("./slipway sandbox list").succeeded().out()).isBlank();
    }
}
