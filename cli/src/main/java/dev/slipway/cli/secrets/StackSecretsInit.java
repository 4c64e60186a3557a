package dev.slipway.cli.secrets;

import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.App;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretSource;
import dev.slipway.model.Target;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives a stack the secrets that its app needs and it lacks. Values go to Pulumi on standard input, one by one, and are stored encrypted; a
 * run that is killed midway leaves whole secrets, and the next makes the rest.
 */
public final class StackSecretsInit {
    private final Pulumi pulumi;
    private final StackConfig config;
    private final SecretMaker maker;

    public StackSecretsInit(Pulumi pulumi, StackConfig config, SecretMaker maker) {
        this.pulumi = pulumi;
        this.config = config;
        this.maker = maker;
    }

    /**
     * What was done, by name.
     *
     * @param made secrets that were made
     * @param kept secrets that the stack had
     * @param toSupply secrets that only their issuer can make, and that the stack lacks
     */
    public record Outcome(List<String> made, List<String> kept, List<String> toSupply) {}

    /** Makes what is missing; tells each name as it is stored. */
    public Outcome run(App app, Target target, String stack, Consumer<String> stored) {
        Set<String> present = config.secretNames();
        List<String> made = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> toSupply = new ArrayList<>();
        for (Secret secret : RequiredSecrets.of(app, target)) {
            if (present.contains(secret.name())) {
                kept.add(secret.name());
            } else if (secret.source() == SecretSource.SUPPLIED) {
                toSupply.add(secret.name());
            } else {
                store(secret.name(), maker.make(secret), stack);
                made.add(secret.name());
                stored.accept(secret.name());
            }
        }
        return new Outcome(made, kept, toSupply);
    }

    /** Makes up what only an issuer can make. In the sandbox, where outside services do not exist, any value serves for their keys. */
    public void makeUp(List<String> toSupply, String stack, Consumer<String> stored) {
        for (String name : toSupply) {
            store(name, maker.make(Secret.builder(name).build()), stack);
            stored.accept(name);
        }
    }

    /** Stores a value encrypted; it is in no argument, no environment and no file but the encrypted one. */
    public void store(String name, String value, String stack) {
        pulumi.require(
                value,
                List.of("config", "set", "--secret", "--path", "slipway:secrets[\"" + name + "\"]", "--stack", stack));
    }
}
