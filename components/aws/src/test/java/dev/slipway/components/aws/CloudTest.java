package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import dev.slipway.planner.aws.LogPlan;
import dev.slipway.planner.aws.NatMode;
import dev.slipway.planner.aws.NetworkPlan;
import dev.slipway.planner.aws.NetworkPlanner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** Builds components against mocks, and looks at what was asked of the engine. */
abstract class CloudTest {
    static final AwsTags TAGS = new AwsTags(Map.of("team", "clips"));
    static final ComponentResourceOptions OPTIONS = ComponentResourceOptions.Empty;
    static final AwsAccount ACCOUNT = AwsAccount.of(CloudMocks.ACCOUNT, "eu-central-1");
    static final Output<String> KEY = Output.of("arn:aws:kms:eu-central-1:" + CloudMocks.ACCOUNT + ":key/k");

    final CloudMocks mocks = new CloudMocks();

    @AfterEach
    void endTest() {
        PulumiTest.cleanup();
    }

    /** Builds and gives back what the builder returned. */
    <T> T build(Supplier<T> builder) {
        AtomicReference<T> built = new AtomicReference<>();
        TestResult result = PulumiTest.withMocks(mocks)
                .withOptions(TestOptions.builder().preview(false).build())
                .runTest(context -> built.set(builder.get()));
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.errors()).isEmpty();
        return built.get();
    }

    static <T> T value(Output<T> output) {
        return PulumiTest.extractValue(output);
    }

    static boolean isSecret(Output<?> output) {
        return Internal.of(output).isSecret().join();
    }

    static NetworkPlan networkPlan(NatMode nat) {
        return NetworkPlanner.plan(
                "demo",
                "10.0.0.0/16",
                List.of("eu-central-1a", "eu-central-1b"),
                nat,
                new LogPlan("/demo/vpc-flow", 30));
    }

    /** A network that another team keeps. */
    static NetworkHandle network() {
        return AwsNetwork.existing(
                Output.of("vpc-1"),
                List.of(Output.of("subnet-public-a"), Output.of("subnet-public-b")),
                List.of(Output.of("subnet-private-a"), Output.of("subnet-private-b")),
                List.of(Output.of("subnet-data-a"), Output.of("subnet-data-b")));
    }
}
