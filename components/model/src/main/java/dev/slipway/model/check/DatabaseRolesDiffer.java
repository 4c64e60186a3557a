package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;

/** A further role is not the application's own. */
final class DatabaseRolesDiffer implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Database database : app.databases()) {
            String own =
                    database.user().or(database::database).orElse(app.name().replace('-', '_'));
            for (DatabaseUser user : database.users()) {
                if (user.name().equals(own)) {
                    findings.error(
                            KeyPath.of("databases", database.name(), "users", user.name()),
                            "another role than the application's own",
                            user.name(),
                            "rename it, or take it away");
                }
            }
        }
    }
}
