package dev.slipway.policies.packs.aws.secrets;

import dev.slipway.policies.packs.any.SecretNames;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A secret in a plain parameter is published. */
public final class SsmSecureString implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ssm-secure-string", "Parameters with secrets are SecureStrings")
                .severity(Severity.HIGH)
                .why("A plain parameter shows its value to everybody who may read parameters.")
                .fix("Set type: SecureString, and give value as a Pulumi secret.")
                .checks(Reference.GUIDES, "SEC-03")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ssm/parameter:Parameter");
    }

    @Override
    public Verdict judge(ResourceView parameter, RuleConfig config) {
        boolean secret = parameter.get("value").isSecret()
                || SecretNames.isSecret(parameter.get("name").text().orElse(parameter.name()));
        return secret
                ? parameter.get("type").mustBe("SecureString")
                : Verdict.notApplicable("no secret, as far as its name tells");
    }
}
