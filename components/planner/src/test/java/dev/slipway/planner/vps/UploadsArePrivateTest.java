package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

class UploadsArePrivateTest {
    private final String script =
            Clipper.file(Apps.plan("clovalink", Environment.PROD), "uploads-setup", "/config/bucket.sh");

    @Test
    @Covers({"CLV-STOR-03", "CLV-STOR-04", "CLV-STOR-05"})
    void theBucketAndItsCopyAreClosedEncryptedAndKeepOldVersions() {
        for (String bucket : new String[] {"clovalink-prod-uploads", "clovalink-prod-uploads-replica"}) {
            assertThat(script)
                    .contains("put-public-access-block --bucket " + bucket + " ")
                    .contains("put-bucket-encryption --bucket " + bucket + " ")
                    .contains("put-bucket-versioning --bucket " + bucket + " ");
        }
        assertThat(script).contains("BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true");
    }
}
