package dev.slipway.planner;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.Use;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which database roles a container logs in with because it may only read; each target puts their credentials in its own way. */
public final class ReadOnlyRoles {
    private ReadOnlyRoles() {}

    /** Database to the role, for each read-only edge of the container whose database has such a role. */
    public static Map<String, String> of(App app, Container container) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Use use : container.uses()) {
            if (use.access() == Access.READ_ONLY) {
                app.database(use.resource())
                        .flatMap(database -> database.reader())
                        .ifPresent(reader -> roles.put(use.resource(), reader.name()));
            }
        }
        return roles;
    }
}
