package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** What was tested must be what runs. */
public final class EcrImmutableTags extends PropertyRule {
    public EcrImmutableTags() {
        super(
                RuleInfo.of("ecr-immutable-tags", "Image tags cannot be moved")
                        .severity(Severity.MEDIUM)
                        .why("A tag that can be moved does not say what runs.")
                        .fix("Set imageTagMutability: IMMUTABLE.")
                        .checks(Reference.GUIDES, "SEC-20", "CLP-POL-01")
                        .checks(Reference.FSBP, "ECR.2"),
                List.of("aws:ecr/repository:Repository"),
                "imageTagMutability",
                value -> value.mustBe("IMMUTABLE"));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("imageTagMutability", "IMMUTABLE").onlyOnRequest());
    }
}
