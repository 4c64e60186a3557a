package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.SecretNames;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Docker shows the environment to everybody who may inspect. */
public final class DockerNoPlaintextSecrets implements ResourceRule {
    private static Verdict variable(PropertyView entry) {
        if (entry.isUnknown() || entry.isSecret()) {
            return entry.isSecret() ? Verdict.pass() : entry.unknownVerdict();
        }
        String[] parts = entry.text().orElse("").split("=", 2);
        PropertyView value = PropertyView.of(
                entry.path(), new dev.slipway.policies.sdk.Value.Text(parts.length == 2 ? parts[1] : ""));
        return SecretNames.notPlain(parts[0], value, "a Pulumi secret");
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-plaintext-secrets", "Containers get no secret in plain text")
                .severity(Severity.CRITICAL)
                .why("A secret that is no Pulumi secret stands readable in the state file, in previews and "
                        + "in logs.")
                .fix("Give the value as a Pulumi secret, or mount it as a file.")
                .checks(Reference.GUIDES, "SEC-03", "CLP-SEC-01", "KAR-CHK-02", "CLV-POL-09")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container
                .get("envs")
                .known(envs -> Verdict.all(envs.items().stream()
                        .map(DockerNoPlaintextSecrets::variable)
                        .toList()));
    }
}
