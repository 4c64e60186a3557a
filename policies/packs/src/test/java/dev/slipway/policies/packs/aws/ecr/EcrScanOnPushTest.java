package dev.slipway.policies.packs.aws.ecr;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Images are scanned when they are pushed (SEC-31, CLP-CHK-12, KAR-CHK-08)")
class EcrScanOnPushTest {
    private final RuleTester rule = RuleTester.of(new EcrScanOnPush());
    private final Fixture good =
            Fixture.of("aws:ecr/repository:Repository").with("imageScanningConfiguration.scanOnPush", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("imageScanningConfiguration.scanOnPush", false))
                .failsAt("imageScanningConfiguration.scanOnPush");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("imageScanningConfiguration.scanOnPush"))
                .failsAt("imageScanningConfiguration.scanOnPush")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("imageScanningConfiguration.scanOnPush"))
                .isUnknownAt("imageScanningConfiguration.scanOnPush");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("imageScanningConfiguration.scanOnPush", false)
                        .secret("imageScanningConfiguration.scanOnPush"))
                .failsAt("imageScanningConfiguration.scanOnPush")
                .found("[secret]");
    }
}
