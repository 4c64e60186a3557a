package dev.slipway.planner.aws;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a container that may only read a database the credentials of a role that may only read. It connects past the pooler, which knows the
 * application's role alone.
 */
final class ReadOnlyRoles {
    private ReadOnlyRoles() {}

    /** Database to the role, for each edge of the container that is read-only. */
    static Map<String, String> of(App app, Container container) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Use use : container.uses()) {
            if (use.access() == Access.READ_ONLY) {
                app.database(use.resource())
                        .flatMap(ReadOnlyRoles::role)
                        .ifPresent(role -> roles.put(use.resource(), role));
            }
        }
        return roles;
    }

    /** The first role of a database that may only read. */
    static Optional<String> role(Database database) {
        return database.users().stream()
                .filter(user -> user.access() == Access.READ_ONLY)
                .map(DatabaseUser::name)
                .findFirst();
    }

    /** The same value with that role's credentials, which a database offers as {@code attribute:role}. */
    static Value as(Value value, String database, String role) {
        if (value instanceof Value.Ref ref && ref.resource().equals(database)) {
            return switch (ref.attribute()) {
                case "user", "password" -> Value.ref(database, ref.attribute() + ":" + role);
                case "url", "directUrl" -> Value.ref(database, "directUrl:" + role);
                case "host" -> Value.ref(database, "directHost");
                case "port" -> Value.ref(database, "directPort");
                default -> ref;
            };
        }
        return value instanceof Value.Template template
                ? new Value.Template(template.parts().stream()
                        .map(part -> as(part, database, role))
                        .toList())
                : value;
    }
}
