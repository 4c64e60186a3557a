package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.AwsPlanner;
import dev.slipway.planner.aws.AwsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One of the example applications planned and built against mocks, once for all tests, which only look. */
record AppStack(String app, Environment environment, AwsPlan plan, CloudMocks mocks) {
    private static final Map<String, AppStack> BUILT = new ConcurrentHashMap<>();

    static AppStack of(String app, Environment environment) {
        return BUILT.computeIfAbsent(app + "-" + environment, it -> build(app, environment));
    }

    /** Every stack that can be on AWS. */
    static List<AppStack> planned() {
        return Stream.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft")
                .flatMap(app -> Stream.of(Environment.values()).map(it -> of(app, it)))
                .toList();
    }

    static AwsPlan plan(String app, Environment environment) {
        List<String> zones = environment == Environment.PROD
                ? List.of("eu-central-1a", "eu-central-1b", "eu-central-1c")
                : List.of("eu-central-1a", "eu-central-1b");
        AwsSettings settings = AwsSettings.builder("eu-central-1", zones)
                .replicaRegion("eu-west-1")
                .accountId(CloudMocks.ACCOUNT)
                .hostedZoneId("Z0123456789ABCDEFGHIJ")
                .build();
        return new AwsPlanner().plan(AppFile.read(file(app), environment, profile(app)).orThrow(), environment, settings);
    }

    /** AWS has no disk of one server's own, which Alexander's single node wants. */
    private static Optional<String> profile(String app) {
        return app.equals("alexander") ? Optional.of("distributed") : Optional.empty();
    }

    private static AppStack build(String app, Environment environment) {
        AwsPlan plan = plan(app, environment);
        CloudMocks mocks = new CloudMocks();
        try {
            TestResult result = PulumiTest.withMocks(mocks)
                    .withOptions(TestOptions.builder().preview(false).build())
                    .runTest(context -> AwsStack.build(plan, AppStack::secret, file(app)));
            assertThat(result.exceptions()).isEmpty();
            assertThat(result.errors()).isEmpty();
        } finally {
            PulumiTest.cleanup();
        }
        return new AppStack(app, environment, plan, mocks);
    }

    /** Long and plain enough for what any service takes as a secret. */
    private static Output<String> secret(String name) {
        return Output.ofSecret(name.endsWith("-seed") ? "5f".repeat(32) : "secret0value0of0" + name);
    }

    private static Path file(String app) {
        return Path.of("../../apps/" + app + "/app.yaml");
    }

    /** What was registered of one type. */
    List<Mocks.ResourceArgs> all(String type) {
        return mocks.ofType(type);
    }
}
