package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.External;

/** An external service has an address, so its scheme is known: by its port, or because somebody says it. */
final class ExternalsHaveAScheme implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (External external : app.externals()) {
            if (external.scheme().isEmpty()) {
                findings.error(
                        KeyPath.of("externals", external.name()).key("scheme"),
                        "the scheme of its address, since port " + external.port() + " tells none",
                        "none",
                        "write what it speaks, such as scheme: https");
            }
        }
    }
}
