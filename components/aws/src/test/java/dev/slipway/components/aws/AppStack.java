package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Environment;
import dev.slipway.model.Port;
import dev.slipway.model.Route;
import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.model.Service;
import dev.slipway.model.Use;
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
    private static final String REST = "rest";

    private static final Map<String, AppStack> BUILT = new ConcurrentHashMap<>();

    static AppStack of(String app, Environment environment) {
        return BUILT.computeIfAbsent(app + "-" + environment, it -> build(app, environment));
    }

    /** All applications as they are in prod, and one of them in dev, which differs by settings only. */
    static List<AppStack> planned() {
        return Stream.concat(
                        Stream.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft", REST)
                                .map(app -> of(app, Environment.PROD)),
                        Stream.of(of("clipper", Environment.DEV)))
                .toList();
    }

    /** What none of the applications asks for: a public bucket, scaling by requests, a reader of the database. */
    private static App rest() {
        Container.Builder container = Container.builder("demo:1")
                .uses(List.of(
                        Use.builder("db").access(Access.READ_ONLY).build(),
                        Use.builder("media").env(Map.of("MEDIA_URL", "cdnUrl")).build()));
        Service web = Service.builder(
                        "web",
                        container.build(),
                        List.of(Port.builder("http", 8080).build()))
                .scaling(Scaling.builder(2, 4)
                        .signals(List.of(new ScalingSignal.RequestRate(50)))
                        .build())
                .build();
        return App.builder(REST)
                .domain("rest.example.com")
                .services(List.of(web))
                .databases(List.of(Database.builder("db")
                        .users(List.of(new DatabaseUser("reporting", Access.READ_ONLY)))
                        .readReplicas(1)
                        .build()))
                .buckets(List.of(
                        Bucket.builder("media").access(BucketAccess.CDN).build(),
                        Bucket.builder("named")
                                .access(BucketAccess.CDN)
                                .cdnDomain("media.example.com")
                                .build()))
                .routes(List.of(Route.builder("web").build()))
                .build();
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
        App described = app.equals(REST)
                ? rest()
                : AppFile.read(file(app), environment, profile(app)).orThrow();
        return new AwsPlanner().plan(described, environment, settings);
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
