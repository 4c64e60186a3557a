package dev.slipway.components.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page's example compiles, runs, and is the one on the page. */
class DocumentedExampleTest {
    private static final Path PAGE = Path.of("../../docs/targets/vps.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/slipway/components/vps/DocumentedExample.java");

    @AfterEach
    void endTest() {
        PulumiTest.cleanup();
    }

    @Test
    void thePageShowsWhatIsCompiledHere() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        String example =
                lines.subList(lines.indexOf("    // docs:start") + 1, lines.indexOf("    // docs:end")).stream()
                        .map(line -> line.isEmpty() ? line : line.substring(4))
                        .collect(Collectors.joining("\n"));
        assertThat(Files.readString(PAGE)).contains("```java\n" + example + "\n```");
    }

    @Test
    void aComponentRunsAloneOnAHostThatIsThere() {
        DockerMocks mocks = new DockerMocks();
        TestResult result = PulumiTest.withMocks(mocks)
                .withOptions(TestOptions.builder().preview(false).build())
                .runTest(context -> DocumentedExample.redis(context, Output::ofSecret));
        assertThat(result.exceptions()).isEmpty();
        assertThat(mocks.ofType(DockerMocks.CONTAINER))
                .extracting(container -> container.name)
                .containsExactlyInAnyOrder("queue", "queue-files-seed");
    }
}
