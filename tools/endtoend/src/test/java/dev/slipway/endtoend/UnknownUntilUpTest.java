package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Context;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ssm.Parameter;
import com.pulumi.aws.ssm.ParameterArgs;
import dev.slipway.cli.engine.PolicyHost;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A value that another resource produces is not known at the first preview, so the rule that asks for it cannot tell and says so; the update
 * has it, and there the rule fails before the resource is made.
 */
@ExtendWith(OneEngine.class)
@ResourceLock("engine")
class UnknownUntilUpTest {
    /** The version of a new parameter is 1, so these logs are kept for one day; no reader of the program can tell. */
    private static void program(Context context) {
        Parameter days = new Parameter(
                "days", ParameterArgs.builder().type("String").value("30").build());
        new LogGroup(
                "orders", LogGroupArgs.builder().retentionInDays(days.version()).build());
    }

    @Test
    void theRuleWaitsAtThePreviewAndFailsAtTheUpdate(Engine engine, @TempDir Path folder) throws Exception {
        try (LateProviders providers = new LateProviders(engine.providers());
                PolicyHost policies = PolicyHost.start(engine.install());
                OwnProject project = new OwnProject(
                        folder,
                        "orders-prod",
                        providers.providers(),
                        policies.environment(),
                        UnknownUntilUpTest::program)) {
            project.run("pulumi config set slipway:policyReport " + folder.resolve("evidence"))
                    .succeeded();
            String judged = " " + String.join(" ", policies.options());

            Outcome preview = project.withProgram("pulumi preview" + judged).succeeded();
            assertThat(preview.all()).doesNotContain("log-retention");
            assertThat(retention(folder)).contains("unknown", "retentionInDays", "ssm/parameter:Parameter::days");

            Outcome up = project.withProgram("pulumi up --yes --skip-preview" + judged)
                    .failed();
            assertThat(up.all())
                    .contains("[mandatory]", "log-retention")
                    .contains("orders retentionInDays: found 1, expected at least 7. Fix: Set retentionInDays");
            assertThat(retention(folder)).contains("fail", "found").doesNotContain("unknown");
            assertThat(engine.names()).containsExactly("aws:ssm/parameter:Parameter days");
        }
    }

    /** What the evidence of the last run says of the rule. */
    private static String retention(Path folder) throws Exception {
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("evidence/evidence.json").toFile());
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .filter(it -> it.path("rule").asText().equals("log-retention"))
                .toList()
                .toString();
    }
}
