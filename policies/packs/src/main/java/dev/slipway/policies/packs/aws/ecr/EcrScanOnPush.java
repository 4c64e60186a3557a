package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The scan is free and comes in time. */
public final class EcrScanOnPush implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecr-scan-on-push", "Images are scanned when they are pushed")
                .severity(Severity.MEDIUM)
                .why("A known hole in an image is otherwise found by whoever looks first.")
                .fix("Set imageScanningConfiguration: {scanOnPush: true}.")
                .checks(Reference.GUIDES, "SEC-31", "CLP-CHK-12", "KAR-CHK-08")
                .checks(Reference.FSBP, "ECR.1")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecr/repository:Repository");
    }

    @Override
    public Verdict judge(ResourceView repository, RuleConfig config) {
        return repository.get("imageScanningConfiguration", "scanOnPush").mustBeTrue();
    }
}
