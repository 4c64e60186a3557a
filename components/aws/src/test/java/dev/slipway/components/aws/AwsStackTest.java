package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsStackTest {
    private final CloudMocks mocks = new CloudMocks();

    @AfterEach
    void endTest() {
        PulumiTest.cleanup();
    }

    @Test
    void aWholePlanBuilds() {
        TestResult result = build(Environment.PROD);
        mocks.all().stream()
                .limit(400)
                .forEach(a -> System.out.println(a.type + " " + a.name + " " + a.provider + " " + a.inputs));
        result.resources().stream().limit(5).forEach(System.out::println);
        assertThat(result.exceptions()).isEmpty();
    }

    private TestResult build(Environment environment) {
        AwsSettings settings = AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                .replicaRegion("eu-west-1")
                .hostedZoneId("Z0123456789ABCDEFGHIJ")
                .build();
        Path app = Path.of("../../apps/clipper/app.yaml");
        AwsPlan plan = new AwsPlanner().plan(AppFile.read(app, environment).orThrow(), environment, settings);
        return PulumiTest.withMocks(mocks)
                .withOptions(TestOptions.builder().preview(false).build())
                .runTest(context -> {
                    AwsStack stack = AwsStack.build(
                            plan,
                            name -> Output.ofSecret("value-of-" + name),
                            app.toAbsolutePath().getParent());
                    stack.outputs().byName().forEach(context::export);
                });
    }
}
