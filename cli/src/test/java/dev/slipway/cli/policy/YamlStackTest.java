package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pack judges the state of a YAML program, which the real engine wrote, as it judges those of our own. */
class YamlStackTest extends ForeignStackContract {
    YamlStackTest() {
        super("yaml");
    }

    @Test
    void goodFormsRaiseNothing() throws IOException {
        assertThat(stack.violations("inside", "reads-uploads", "data", "data-a", "data-b", "task", "api-logs"))
                .isEmpty();
    }
}
