package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret value is found by grep in anything that a run leaves behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsStaySecretTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final Workshop workshop = new Workshop();

    @AfterAll
    void clearUp() {
        workshop.close();
    }

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"vps", "aws", "kubernetes"})
    void noValueIsWrittenAnywhere(String target) {
        Combination stack = new Combination("clipper", target, "prod");
        Outcome up = workshop.inSandbox(stack.setUp() + " && pulumi up --yes --skip-preview --diff -s " + stack.stack()
                        + " --policy-pack policies")
                .succeeded();
        Outcome again = workshop.inSandbox("pulumi preview --diff -s " + stack.stack() + " && pulumi stack output -s "
                        + stack.stack() + " && pulumi stack export -s " + stack.stack() + " > state.json")
                .succeeded();
        List<String> values = values(stack);

        assertThat(values).hasSizeGreaterThan(3);
        for (String value : values) {
            assertThat(up.all() + again.all()).doesNotContain(value);
            Outcome found = workshop.run("grep -rlF -e '" + value + "' '" + workshop.folder() + "' --include='*'");
            assertThat(found.out()).as("files that hold a secret").isBlank();
        }
    }

    /** The stack's secrets, asked from Pulumi, which alone can decrypt them. */
    private List<String> values(Combination stack) {
        String json = workshop.inSandbox("pulumi config get slipway:secrets -s " + stack.stack())
                .succeeded()
                .out();
        try {
            return JSON.readTree(json).valueStream().map(JsonNode::asText).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("slipway:secrets is no mapping", e);
        }
    }
}
