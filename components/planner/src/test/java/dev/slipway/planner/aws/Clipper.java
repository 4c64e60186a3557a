package dev.slipway.planner.aws;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.RepositoryApps;

/** The example application and the settings of its two stacks on AWS. */
final class Clipper {
    private Clipper() {}

    static App app(Environment environment) {
        return RepositoryApps.read("clipper", environment);
    }

    static AwsSettings.Builder dev() {
        return GoodSettings.account();
    }

    static AwsSettings.Builder prod() {
        return GoodSettings.account("eu-central-1a", "eu-central-1b", "eu-central-1c");
    }

    static AwsPlan plan(Environment environment) {
        return plan(environment, environment == Environment.PROD ? prod() : dev());
    }

    static AwsPlan plan(Environment environment, AwsSettings.Builder settings) {
        return new AwsPlanner().plan(app(environment), environment, settings.build());
    }
}
