package dev.slipway.cli.secrets;

import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.App;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretSource;
import dev.slipway.model.Target;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Gives a stack the secrets that its app needs and it lacks. */
public final class StackSecretsInit {
    private final StackConfig config;
    private final SecretMaker maker;
    private final SecretStore store;

    public StackSecretsInit(StackConfig config, SecretMaker maker, SecretStore store) {
        this.config = config;
        this.maker = maker;
        this.store = store;
    }

    /**
     * What was done, by name.
     *
     * @param made secrets that were made
     * @param kept secrets that the stack had
     * @param toSupply secrets that only their issuer can make, and that the stack lacks
     */
    public record Outcome(List<String> made, List<String> kept, List<String> toSupply) {}

    /** Makes what is missing and can be made; tells each secret as it is stored. */
    public Outcome run(App app, Target target, Consumer<Secret> stored) {
        return run(app, target, false, stored);
    }

    /**
     * The same in the sandbox, where outside services do not exist and any value serves for their keys: what only an issuer can make is made up,
     * so that nothing is left to supply.
     */
    public Outcome runInSandbox(App app, Target target, Consumer<Secret> stored) {
        return run(app, target, true, stored);
    }

    private Outcome run(App app, Target target, boolean makeUp, Consumer<Secret> stored) {
        Set<String> present = config.secretNames();
        Map<String, Secret> missing = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        List<String> toSupply = new ArrayList<>();
        for (Secret secret : RequiredSecrets.of(app, target)) {
            if (present.contains(secret.name())) {
                kept.add(secret.name());
            } else if (secret.source() == SecretSource.SUPPLIED && !makeUp) {
                toSupply.add(secret.name());
            } else {
                missing.put(secret.name(), secret);
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        missing.forEach((name, secret) -> values.put(name, maker.make(secret)));
        if (!values.isEmpty()) {
            store.store(values, name -> stored.accept(missing.get(name)));
        }
        return new Outcome(List.copyOf(missing.keySet()), kept, toSupply);
    }
}
