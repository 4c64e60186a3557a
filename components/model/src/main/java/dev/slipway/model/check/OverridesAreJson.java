package dev.slipway.model.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.model.App;
import dev.slipway.model.PlanOverride;

/** An override's value is JSON, and says why it is there. */
final class OverridesAreJson implements AppCheck {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public void check(App app, Findings findings) {
        for (PlanOverride override : app.overrides()) {
            KeyPath path = KeyPath.of("overrides", override.path());
            try {
                if (JSON.readTree(override.json()).isMissingNode()) {
                    findings.error(path.key("value"), "a value", "nothing", "write the new value");
                }
            } catch (JsonProcessingException e) {
                findings.error(path.key("value"), "JSON", override.json(), "write texts in double quotes");
            }
            if (override.reason().isBlank()) {
                findings.warning(path, "a reason, which the plan shows", "none", "add reason: …");
            }
        }
    }
}
