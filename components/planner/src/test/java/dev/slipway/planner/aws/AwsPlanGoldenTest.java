package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole plan of the example application, as a file that a reviewer reads. -Dslipway.regenerate=true writes it anew. */
class AwsPlanGoldenTest {
    @ParameterizedTest
    @EnumSource(Environment.class)
    void thePlanIsAsReviewed(Environment environment) throws IOException {
        Path golden = Path.of(
                "src/test/resources/golden/aws-clipper-" + environment.name().toLowerCase(Locale.ROOT) + ".json");
        String plan = PlanJson.write(Clipper.plan(environment));
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(golden, plan);
        }

        assertThat(plan).isEqualTo(Files.readString(golden));
    }
}
