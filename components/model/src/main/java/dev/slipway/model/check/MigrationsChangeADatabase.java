package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.Service;
import java.util.List;

/** A migration names a database that its service uses. */
final class MigrationsChangeADatabase implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        List<String> known = app.databases().stream().map(Database::name).toList();
        for (Service service : app.services()) {
            service.migration().ifPresent(migration -> {
                KeyPath path = KeyPath.of("services", service.name(), "migration", "database");
                if (!known.contains(migration.database())) {
                    findings.error(
                            path,
                            "a database of the app: " + Resources.list(known),
                            migration.database().isEmpty() ? "nothing" : migration.database(),
                            Resources.meant(migration.database(), known, "declare it under databases"));
                } else if (service.container().uses().stream()
                        .noneMatch(it -> it.resource().equals(migration.database()))) {
                    findings.error(
                            path,
                            "a database that the service uses",
                            migration.database(),
                            "add " + migration.database() + " to uses of " + service.name());
                }
            });
        }
    }
}
