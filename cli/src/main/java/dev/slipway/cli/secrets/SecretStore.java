package dev.slipway.cli.secrets;

import dev.slipway.cli.engine.Pulumi;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where the secrets of a stack are put, encrypted. */
@FunctionalInterface
public interface SecretStore {
    /** Stores values by name, in their order, and tells each name when its value is safe. */
    void store(Map<String, String> values, Consumer<String> stored);

    /**
     * A stack's configuration. Values go to Pulumi on standard input, one by one: they are in no argument, no environment and no file but the
     * encrypted one. ({@code pulumi config set-all} would take all at once, but as arguments, which every user of the machine may read.) A run
     * that is killed midway leaves whole secrets, and the next makes the rest.
     */
    static SecretStore oneByOne(Pulumi pulumi, String stack) {
        return (values, stored) -> values.forEach((name, value) -> {
            pulumi.require(value, List.of("config", "set", "--secret", "--path", key(name), "--stack", stack));
            stored.accept(name);
        });
    }

    /** A secret's place in a stack's configuration, as Pulumi's {@code --path} takes it. */
    static String key(String name) {
        return "slipway:secrets[\"" + name + "\"]";
    }
}
