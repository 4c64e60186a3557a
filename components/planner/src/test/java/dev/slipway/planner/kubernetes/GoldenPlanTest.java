package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import dev.slipway.planner.GoldenPlan;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole plan of each app, as it was reviewed. */
class GoldenPlanTest {
    @ParameterizedTest
    @MethodSource("dev.slipway.planner.RepositoryApps#stacks")
    void thePlanIsTheReviewedOne(String app, Environment environment) throws IOException {
        GoldenPlan.isReviewed(app, "kubernetes", environment, Apps.plan(app, environment));
    }
}
