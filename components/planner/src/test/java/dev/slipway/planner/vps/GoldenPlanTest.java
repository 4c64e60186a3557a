package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole plan of each app as a file to read and to compare; {@code -Dslipway.regenerate=true} writes them anew. */
class GoldenPlanTest {
    static Stream<Arguments> stacks() {
        return Apps.names().stream()
                .flatMap(app -> Stream.of(Environment.values()).map(environment -> Arguments.of(app, environment)));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void thePlanIsTheReviewedOne(String app, Environment environment) throws IOException {
        String plan = PlanJson.write(Apps.plan(app, environment));
        Path golden =
                Apps.directory(app).resolve("plans/vps-" + environment.name().toLowerCase(Locale.ROOT) + ".json");
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, plan);
        }
        assertThat(plan).isEqualTo(Files.readString(golden));
    }
}
