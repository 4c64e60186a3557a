package dev.slipway.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CliException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentFileTest {
    private static JsonNode outputs(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void eachServiceHasItsLinesInTheOrderOfNames() throws Exception {
        assertThat(EnvironmentFile.text(
                        outputs("{\"environment\":{\"api\":{\"PORT\":\"8080\",\"HOST\":\"x\"},\"web\":{\"A\":\"b\"}}}"),
                        Optional.empty()))
                .isEqualTo("# api\nHOST=x\nPORT=8080\n\n# web\nA=b\n");
    }

    @Test
    void oneServiceAloneHasNoHeading() throws Exception {
        assertThat(EnvironmentFile.text(
                        outputs("{\"environment\":{\"api\":{\"URL\":\"postgres://u:p@h:5432/d?x=1\"}}}"),
                        Optional.of("api")))
                .isEqualTo("URL=\"postgres://u:p@h:5432/d?x=1\"\n");
    }

    @Test
    void valuesThatAShellWouldTakeForMoreAreQuoted() throws Exception {
        assertThat(EnvironmentFile.text(
                        outputs("{\"environment\":{\"api\":{\"A\":\"x $HOME `id` \\\"q\\\"\"}}}"), Optional.of("api")))
                .isEqualTo("A=\"x \\$HOME \\`id\\` \\\"q\\\"\"\n");
    }

    @Test
    void anUnknownServiceIsNamedWithThoseThatThereAre() throws Exception {
        JsonNode outputs = outputs("{\"environment\":{\"api\":{}}}");
        assertThatThrownBy(() -> EnvironmentFile.text(outputs, Optional.of("apo")))
                .isInstanceOfSatisfying(
                        CliException.class,
                        it -> assertThat(it.text()).contains("apo").contains("one of api"));
    }
}
