package dev.slipway.policies.packs.aws.secrets;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Old secrets should be worthless. */
public final class SecretRotation implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("secret-rotation", "Secrets are rotated")
                .severity(Severity.MEDIUM)
                .why("A secret that never changes stays good for whoever once saw it.")
                .fix("Add a SecretRotation, or let RDS manage its password; name secrets that cannot "
                        + "rotate in the setting exempt.")
                .checks(Reference.GUIDES, "SEC-04")
                .checks(Reference.FSBP, "SecretsManager.1")
                .config(ConfigSchema.texts("exempt", List.of(), "Parts of names of secrets that cannot rotate"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:secretsmanager/secret:Secret");
    }

    @Override
    public Verdict judge(ResourceView secret, StackView stack, RuleConfig config) {
        boolean exempt =
                config.texts("exempt").stream().anyMatch(part -> secret.name().contains(part));
        if (exempt) {
            return Verdict.notApplicable("exempt by name");
        }
        // Secrets Manager can only rotate what nobody else sets: the next update would put the old value back.
        boolean setByProgram =
                stack.linked(secret, "secretId", "aws:secretsmanager/secretVersion:SecretVersion").certain().stream()
                        .anyMatch(version -> version.get("secretString").isSet());
        return setByProgram
                ? Verdict.notApplicable("the program sets its value, so it rotates with the stack's configuration")
                : stack.linked(secret, "secretId", "aws:secretsmanager/secretRotation:SecretRotation")
                        .mustExist("", "a SecretRotation for it");
    }
}
