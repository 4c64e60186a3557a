package dev.slipway.cli.init;

import java.util.Optional;

/**
 * What a new app file is to say.
 *
 * @param name the app's name: 2 to 24 lower-case letters, digits and hyphens, from a letter on
 * @param domain its public host name; default the name below example.com
 * @param contact e-mail address for certificates and alarms; default admin at the domain
 */
public record NewApp(String name, Optional<String> domain, Optional<String> contact) {
    String host() {
        return domain.orElse(name + ".example.com");
    }

    String address() {
        return contact.orElse("admin@" + host());
    }

    /** The name where no hyphen may stand: databases and their users. */
    String identifier() {
        return name.replace('-', '_');
    }
}
