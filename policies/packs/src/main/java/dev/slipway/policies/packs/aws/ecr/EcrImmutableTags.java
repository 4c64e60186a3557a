package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** What was tested must be what runs. */
public final class EcrImmutableTags implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecr-immutable-tags", "Image tags cannot be moved")
                .severity(Severity.MEDIUM)
                .why("A tag that can be moved does not say what runs.")
                .fix("Set imageTagMutability: IMMUTABLE.")
                .checks(Reference.GUIDES, "SEC-20", "CLP-POL-01")
                .checks(Reference.FSBP, "ECR.2")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecr/repository:Repository");
    }

    @Override
    public Verdict judge(ResourceView repository, RuleConfig config) {
        return repository.get("imageTagMutability").mustBe("IMMUTABLE");
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("imageTagMutability", "IMMUTABLE"));
    }
}
