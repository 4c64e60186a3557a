package dev.slipway.policies.packs.aws.lambda;

import dev.slipway.policies.packs.any.SecretNames;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The configuration of a function is readable to many. */
public final class LambdaNoPlaintextSecrets implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("lambda-no-plaintext-secrets", "Functions get no secret in plain text")
                .severity(Severity.CRITICAL)
                .why(
                        "The variables of a function stand in the program, in its state, and in the answer to everybody who "
                                + "may read its configuration.")
                .fix("Give the function the ARN of a secret and let it ask Secrets Manager; at least make the value a "
                        + "Pulumi secret.")
                .checks(Reference.GUIDES, "SEC-03", "KAR-CHK-02", "CLV-POL-09")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lambda/function:Function");
    }

    @Override
    public Verdict judge(ResourceView function, RuleConfig config) {
        return function.get("environment", "variables")
                .known(variables -> Verdict.all(variables.fields().entrySet().stream()
                        .map(it -> SecretNames.notPlain(it.getKey(), it.getValue(), "the ARN of a secret"))
                        .toList()));
    }
}
