package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

/** Public access is blocked for every bucket by its component; here is what the plan decides. */
class UploadsArePrivateTest {
    @Test
    @Covers({"CLV-STOR-03", "CLV-STOR-04", "CLV-STOR-05"})
    void theBucketIsEncryptedWithTheStacksKeyAndKeepsOldVersionsAndNobodyElseReadsIt() {
        BucketPlan uploads = AppsOnAws.plan("clovalink", Environment.PROD).buckets().stream()
                .filter(it -> it.key().equals("uploads"))
                .findFirst()
                .orElseThrow();

        assertThat(uploads.customerKey()).isTrue();
        assertThat(uploads.versioning()).isTrue();
        assertThat(uploads.cors()).isEmpty();
        assertThat(uploads.forceDestroy()).isFalse();
    }
}
