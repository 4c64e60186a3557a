package dev.slipway.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> WORDS = List.of("services", "secrets", "sites", "db", "databases");

    @Property
    void distanceIsTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(DidYouMean.distance(a, b))
                .isEqualTo(DidYouMean.distance(b, a))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        assertThat(DidYouMean.distance(a, a)).isZero();
    }

    @Test
    void neighboursThatChangedPlacesAreOneEdit() {
        assertThat(DidYouMean.distance("servcies", "services")).isEqualTo(1);
        assertThat(DidYouMean.of("bd", WORDS)).contains("db");
    }

    @Test
    void theNearestWordIsMeant() {
        assertThat(DidYouMean.of("servces", WORDS)).contains("services");
        assertThat(DidYouMean.of("Databases", WORDS)).contains("databases");
    }

    @Test
    void whatIsFarFromEverythingMeansNothing() {
        assertThat(DidYouMean.of("kubernetes", WORDS)).isEmpty();
        assertThat(DidYouMean.of("x", WORDS)).isEmpty();
    }
}
