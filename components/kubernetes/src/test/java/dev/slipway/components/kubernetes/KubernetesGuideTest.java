package dev.slipway.components.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KubernetesGuideTest {
    @Test
    void theGuideShowsTheExampleThatCompiles() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/dev/slipway/components/kubernetes/KubernetesGuideExample.java"));
        String example = source.substring(
                        source.indexOf("// guide:begin\n") + "// guide:begin\n".length(),
                        source.indexOf("    // guide:end"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("../../docs/targets/kubernetes.md")))
                .contains(example);
    }

    @Test
    void theExampleMakesACacheInAForeignNamespace() {
        Recorded recorded = Recorded.run(KubernetesGuideExample::stack);

        assertThat(Recorded.at(recorded.object("kubernetes:apps/v1:StatefulSet", "sessions"), "metadata", "namespace"))
                .isEqualTo("shop");
        assertThat(recorded.ofType("kubernetes:core/v1:PersistentVolumeClaim")).hasSize(1);
    }
}
