package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.ConfigFile;
import dev.slipway.model.EnvVar;
import dev.slipway.model.Site;
import dev.slipway.model.Value;
import java.util.Locale;
import java.util.regex.Pattern;

/** No password stands in the app file itself, which lives in a repository (CLP-SEC-01); the message does not repeat it. */
final class SecretsAreNotWrittenOut implements AppCheck {
    private static final Pattern NAME = Pattern.compile(
            "(.*_)?(PASSWORD|PASSWD|SECRET|SECRET_KEY|PRIVATE_KEY|API_KEY|ACCESS_KEY|SIGNING_KEY|TOKEN)");
    private static final Pattern HARMLESS = Pattern.compile("\\s*|true|false|[0-9]{1,6}");
    private static final Pattern CREDENTIALS_IN_URL = Pattern.compile("[a-z]://[^/\\s:@]*:[^@\\s/]+@");

    @Override
    public void check(App app, Findings findings) {
        for (Placed placed : Placed.all(app)) {
            for (EnvVar variable : placed.container().env()) {
                variable(variable, placed.path().key("env").key(variable.name()), findings);
            }
            for (ConfigFile file : placed.container().files()) {
                url(file.content(), placed.path().key("files").key(file.path()), findings);
            }
        }
        for (Site site : app.sites()) {
            for (EnvVar variable : site.env()) {
                variable(variable, KeyPath.of("sites", site.name(), "env", variable.name()), findings);
            }
        }
    }

    private static void variable(EnvVar variable, KeyPath path, Findings findings) {
        boolean writtenOut = NAME.matcher(variable.name()).matches()
                && variable.value() instanceof Value.Literal literal
                && !HARMLESS.matcher(literal.text()).matches();
        if (writtenOut) {
            findings.error(
                    path,
                    "a reference to a secret, since " + variable.name() + " sounds like one",
                    "a value in plain text",
                    "declare it under secrets, and write ${secrets."
                            + variable.name().toLowerCase(Locale.ROOT).replace('_', '-') + "}");
        } else {
            url(variable.value(), path, findings);
        }
    }

    private static void url(Value value, KeyPath path, Findings findings) {
        boolean credentials = value.leaves()
                .anyMatch(leaf -> leaf instanceof Value.Literal literal
                        && CREDENTIALS_IN_URL.matcher(literal.text()).find());
        if (credentials) {
            findings.error(
                    path,
                    "an address without a password in it",
                    "a password in plain text",
                    "use ${resource.url}, or put the password in by ${secrets.name}");
        }
    }
}
