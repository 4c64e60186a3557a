package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole plan as a file to read and to compare; {@code -Dslipway.regenerate=true} writes it anew. */
class GoldenPlanTest {
    @ParameterizedTest
    @EnumSource(Environment.class)
    void clippersPlanIsTheReviewedOne(Environment environment) throws IOException {
        String plan = PlanJson.write(Clipper.plan(environment));
        Path golden =
                Path.of("../../apps/clipper/plans/vps-" + environment.name().toLowerCase(Locale.ROOT) + ".json");
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(golden, plan);
        }
        assertThat(plan).isEqualTo(Files.readString(golden));
    }
}
