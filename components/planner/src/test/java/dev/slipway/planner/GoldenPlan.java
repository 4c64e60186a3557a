package dev.slipway.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A whole plan as a file to read and to compare; {@code -Dslipway.regenerate=true} writes it anew. */
public final class GoldenPlan {
    private GoldenPlan() {}

    /** The plan is the one that was reviewed. */
    public static void isReviewed(String app, String target, Environment environment, Object plan) throws IOException {
        String text = PlanJson.write(plan);
        Path golden = RepositoryApps.directory(app)
                .resolve("plans/" + target + "-" + environment.name().toLowerCase(Locale.ROOT) + ".json");
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
