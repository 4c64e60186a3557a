package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.ConfigFile;
import dev.slipway.model.EnvVar;
import dev.slipway.model.Secret;
import dev.slipway.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What ${secrets.name} and webhookSecret name is a secret of the app. */
final class SecretsAreDeclared implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Set<String> known =
                app.secrets().stream().map(Secret::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Placed placed : Placed.all(app)) {
            for (EnvVar variable : placed.container().env()) {
                declared(variable.value(), placed.path().key("env").key(variable.name()), known, findings);
            }
            for (ConfigFile file : placed.container().files()) {
                declared(
                        file.content(),
                        placed.path().key("files").key(file.path()).key("content"),
                        known,
                        findings);
            }
        }
        app.monitoring()
                .webhookSecret()
                .ifPresent(name ->
                        declared(Value.secret(name), KeyPath.of("monitoring", "webhookSecret"), known, findings));
    }

    private static void declared(Value value, KeyPath path, Set<String> known, Findings findings) {
        value.leaves().forEach(leaf -> {
            if (leaf instanceof Value.SecretRef secret && !known.contains(secret.name())) {
                findings.error(
                        path,
                        "a secret of the app: " + Resources.list(known),
                        secret.name(),
                        Resources.meant(secret.name(), known, "add it under secrets: {" + secret.name() + ": {}}"));
            }
        });
    }
}
