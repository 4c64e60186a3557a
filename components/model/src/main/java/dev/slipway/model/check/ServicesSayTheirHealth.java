package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Service;

/** Every routed service says how it is asked whether it is well, since roll-outs wait for that (CLP-SVC-04). */
final class ServicesSayTheirHealth implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Service service : app.services()) {
            boolean routed = app.routes().stream().anyMatch(it -> it.to().equals(service.name()));
            if (routed && service.liveness().isEmpty() && service.readiness().isEmpty()) {
                findings.warning(
                        KeyPath.of("services", service.name()),
                        "a health check, which a roll-out waits for",
                        "none",
                        "add health: /health");
            }
        }
    }
}
