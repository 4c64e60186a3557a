package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import dev.slipway.policies.sdk.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pack judges the state of a TypeScript program, which the real engine wrote, as it judges those of our own. */
class TypeScriptStackTest extends ForeignStackContract {
    TypeScriptStackTest() {
        super("typescript");
    }

    @Test
    void logsThatAreKeptForEverAreFoundToo() throws IOException {
        assertThat(stack.violations("endless-logs")).contains("log-retention");
    }

    @Test
    void goodFormsRaiseNothing() throws IOException {
        assertThat(stack.violations("inside", "reads-uploads", "data", "data-0", "data-1", "task"))
                .isEmpty();
        assertThat(stack.violations("orders"))
                .containsExactlyInAnyOrder(
                        "alarms-cover-services", "rds-iam-auth", "rds-log-exports", "rds-sg-app-only");
        assertThat(stack.all())
                .filteredOn(it -> it.resourceName().equals("api"))
                .extracting(Finding::ruleId)
                .as("one role for start and for work is a fault of this stack")
                .containsExactly("ecs-distinct-roles");
    }

    @Test
    void slipwayCheckFailsItAndShowsNoSecret() throws IOException {
        Path report = folder.resolve("out");

        assertThat(Main.commandLine()
                        .execute(
                                "check",
                                "--file",
                                stack.state().toString(),
                                "--env",
                                "prod",
                                "--report",
                                report.toString()))
                .isEqualTo(ExitCode.FAILURE);

        try (Stream<Path> files = Files.list(report)) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> assertThat(file)
                    .content()
                    .contains("sg-no-data-ports")
                    .doesNotContain("correct-horse-battery"));
        }
    }
}
