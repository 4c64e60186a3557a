package dev.slipway.policies.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private final Verdict fail = Verdict.fail("a", "1", "2");
    private final Verdict unknown = Verdict.unknown("b");

    @Test
    void aFailBeatsAnUnknownWhichBeatsAPass() {
        assertThat(Verdict.all(Verdict.pass(), unknown, fail)).isEqualTo(fail);
        assertThat(Verdict.all(Verdict.pass(), unknown)).isEqualTo(unknown);
        assertThat(Verdict.all(Verdict.notApplicable("x"), Verdict.pass())).isEqualTo(Verdict.pass());
    }

    @Test
    void allBreachesOfOneResourceAreKept() {
        Verdict both = Verdict.all(fail, Verdict.fail("c", "3", "4"));
        assertThat(((Verdict.Fail) both).breaches())
                .extracting(Verdict.Fail::path)
                .containsExactly("a", "c");
    }

    @Test
    void oneThatCompliesIsEnoughForAny() {
        assertThat(Verdict.any(List.of(fail, unknown, Verdict.pass()), fail)).isEqualTo(Verdict.pass());
        assertThat(Verdict.any(List.of(fail, unknown), fail)).isEqualTo(unknown);
        assertThat(Verdict.any(List.of(), fail)).isEqualTo(fail);
    }

    @Property
    void theOrderOfChecksDoesNotChangeTheKindOfVerdict(@ForAll("verdicts") List<Verdict> verdicts, @ForAll long seed) {
        List<Verdict> shuffled = new ArrayList<>(verdicts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Verdict.all(shuffled).label())
                .isEqualTo(Verdict.all(verdicts).label());
    }

    @Property
    void nothingThatPassesWithAFailInIt(@ForAll("verdicts") List<Verdict> verdicts) {
        List<Verdict> spoilt = new ArrayList<>(verdicts);
        spoilt.add(fail);
        assertThat(Verdict.all(spoilt).isFail()).isTrue();
    }

    @Provide
    Arbitrary<List<Verdict>> verdicts() {
        return Arbitraries.of(Verdict.pass(), fail, unknown, Verdict.notApplicable("x"))
                .list()
                .ofMaxSize(6);
    }
}
