package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Images are scanned when they are pushed (SEC-31, CLP-CHK-12, KAR-CHK-08)")
class EcrScanOnPushTest extends PropertyRuleTest {
    EcrScanOnPushTest() {
        super(
                new EcrScanOnPush(),
                Fixture.of("aws:ecr/repository:Repository").with("imageScanningConfiguration.scanOnPush", true),
                "imageScanningConfiguration.scanOnPush",
                false,
                Missing.FAILS);
    }
}
