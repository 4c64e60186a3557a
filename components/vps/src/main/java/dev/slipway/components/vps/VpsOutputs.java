package dev.slipway.components.vps;

import com.pulumi.core.Output;
import dev.slipway.components.common.StackOutputs;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stack on a host gives back.
 *
 * @param stack the outputs that every target has
 * @param cloudInit document that makes a fresh machine this host; holds no secret
 * @param runbook recovery, incidents and maintenance, as Markdown
 */
public record VpsOutputs(StackOutputs stack, Output<String> cloudInit, Output<String> runbook) {
    /** All outputs by name, ready to be exported. */
    public Map<String, Output<?>> byName() {
        Map<String, Output<?>> outputs = new LinkedHashMap<>(stack.byName());
        outputs.put("cloudInit", cloudInit);
        outputs.put("runbook", runbook);
        return outputs;
    }
}
