package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.EnvVar;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Site;
import dev.slipway.model.Value;
import java.util.Map;

/** What a site is given ends in browsers, so no secret may be part of it. */
final class SitesHoldNoSecrets implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, ResourceKind> kinds = Resources.of(app);
        for (Site site : app.sites()) {
            for (EnvVar variable : site.env()) {
                boolean secret = variable.value()
                        .leaves()
                        .anyMatch(leaf -> leaf instanceof Value.SecretRef
                                || (leaf instanceof Value.Ref ref
                                        && kinds.containsKey(ref.resource())
                                        && kinds.get(ref.resource()).isSecret(ref.attribute())));
                if (secret) {
                    findings.error(
                            KeyPath.of("sites", site.name(), "env", variable.name()),
                            "a value that everybody may see",
                            "a secret",
                            "keep it in a service, and let the front end ask that service");
                }
            }
        }
    }
}
