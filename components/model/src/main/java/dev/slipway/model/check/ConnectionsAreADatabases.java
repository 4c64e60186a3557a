package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Use;

/** Only an edge to a database has connections to count. */
final class ConnectionsAreADatabases implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Placed placed : Placed.all(app)) {
            for (Use use : placed.container().uses()) {
                if (use.connections().isPresent()
                        && app.database(use.resource()).isEmpty()) {
                    findings.error(
                            placed.path().key("uses").key(use.resource()).key("connections"),
                            "an edge to a database",
                            use.resource(),
                            "take connections away");
                }
            }
        }
    }
}
