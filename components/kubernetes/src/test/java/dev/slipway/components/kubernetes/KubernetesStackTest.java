package dev.slipway.components.kubernetes;

import static dev.slipway.components.kubernetes.Recorded.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KubernetesStackTest {
    private static Recorded PROD;

    @BeforeAll
    static void build() {
        PROD = Recorded.run(context -> KubernetesStack.build(Clipper.plan(Environment.PROD), Clipper::secret)
                .byName()
                .forEach(context::export));
    }

    @Test
    void everyObjectIsNamedByThePlanAndInItsNamespace() {
        List<Map<String, Object>> objects = PROD.all()
                .filter(it -> it.type.startsWith("kubernetes:"))
                .map(it -> it.inputs)
                .toList();

        assertThat(objects).hasSizeGreaterThan(80).allSatisfy(it -> {
            assertThat(at(it, "metadata", "name")).as("name of " + it).isNotNull();
            if (!"Namespace".equals(it.get("kind"))) {
                assertThat(at(it, "metadata", "namespace")).isEqualTo("clipper-prod");
            }
        });
    }

    @Test
    void dump() throws Exception {
        com.fasterxml.jackson.databind.ObjectMapper m = new com.fasterxml.jackson.databind.ObjectMapper();
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("target/objects.json"),
                m.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(PROD.all()
                                .filter(it -> it.type.startsWith("kubernetes:"))
                                .map(it -> it.inputs)
                                .toList()));
    }
}
