package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** The scan is free and comes in time. */
public final class EcrScanOnPush extends PropertyRule {
    public EcrScanOnPush() {
        super(
                RuleInfo.of("ecr-scan-on-push", "Images are scanned when they are pushed")
                        .severity(Severity.MEDIUM)
                        .why("A known hole in an image is otherwise found by whoever looks first.")
                        .fix("Set imageScanningConfiguration: {scanOnPush: true}.")
                        .checks(Reference.GUIDES, "SEC-31", "CLP-CHK-12", "KAR-CHK-08")
                        .checks(Reference.FSBP, "ECR.1"),
                List.of("aws:ecr/repository:Repository"),
                "imageScanningConfiguration.scanOnPush",
                PropertyView::mustBeTrue);
    }
}
