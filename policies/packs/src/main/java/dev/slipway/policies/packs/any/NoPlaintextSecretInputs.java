package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** No peer can check it, for none sees the mark. */
public final class NoPlaintextSecretInputs implements ResourceRule {
    private static final List<String> KEYS = List.of(
            "password",
            "passwordWo",
            "masterPasswordWo",
            "secretStringWo",
            "masterPassword",
            "masterUserPassword",
            "adminPassword",
            "authToken",
            "secretString",
            "privateKey",
            "apiToken",
            "accessToken",
            "secretKey");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-plaintext-secret-inputs", "Inputs that are passwords are Pulumi secrets")
                .severity(Severity.CRITICAL)
                .why("An input that is no secret stands readable in the state file, in previews and in " + "logs.")
                .fix("Give the value by pulumi config set --secret, or Output.ofSecret.")
                .checks(Reference.GUIDES, "SEC-03", "CLP-SEC-01", "ALX-CHK-01", "KAR-CHK-02")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("*");
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        if (!(resource.type().indexOf(':') > 0) || resource.isA("pulumi:pulumi:*")) {
            return Verdict.pass();
        }
        return Verdict.all(
                KEYS.stream().map(key -> resource.get(key).mustBeSecretIfSet()).toList());
    }
}
