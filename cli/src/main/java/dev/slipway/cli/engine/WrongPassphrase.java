package dev.slipway.cli.engine;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Home;
import java.util.Map;

/**
 * The stack's secrets were encrypted with another passphrase than Pulumi was given.
 *
 * @param environment Pulumi's
 * @param ours whether the stack is one of the home, whose passphrase is a file that nobody types
 */
record WrongPassphrase(Map<String, String> environment, boolean ours) {
    /** The variable that names a file with the passphrase. */
    static final String FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";

    private static final String ITSELF = "PULUMI_CONFIG_PASSPHRASE";

    CliException asError() {
        return CliException.failure(
                place(),
                "the passphrase that encrypted the stack's secrets",
                "one that opens none of them",
                ours
                        ? Home.MEND_PASSPHRASE
                        : "export " + ITSELF + ", or " + FILE + " with a file that holds the right one");
    }

    /** The variable that holds it comes first with Pulumi too. */
    private String place() {
        return environment.containsKey(FILE) && (ours || !environment.containsKey(ITSELF))
                ? String.valueOf(environment.get(FILE))
                : ITSELF;
    }
}
