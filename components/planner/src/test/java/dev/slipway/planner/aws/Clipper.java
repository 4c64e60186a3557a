package dev.slipway.planner.aws;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import java.nio.file.Path;
import java.util.List;

/** The example application and the settings of its two stacks on AWS. */
final class Clipper {
    private static final Path FILE = Path.of("../../apps/clipper/app.yaml");

    private Clipper() {}

    static App app(Environment environment) {
        return AppFile.read(FILE, environment).orThrow();
    }

    static AwsSettings.Builder dev() {
        return AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ");
    }

    static AwsSettings.Builder prod() {
        return AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b", "eu-central-1c"))
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ");
    }

    static AwsPlan plan(Environment environment) {
        AwsSettings settings = environment == Environment.PROD ? prod().build() : dev().build();
        return new AwsPlanner().plan(app(environment), environment, settings);
    }
}
