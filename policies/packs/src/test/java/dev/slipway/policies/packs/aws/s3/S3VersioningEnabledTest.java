package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets keep old versions of their objects (COMP-04, REL-14, CLV-POL-07)")
class S3VersioningEnabledTest {
    private final RuleTester rule = RuleTester.of(new S3VersioningEnabled());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture versioning = Fixture.of("aws:s3/bucketVersioningV2:BucketVersioningV2")
            .refersTo(good, "bucket")
            .with("versioningConfiguration.status", "Enabled");

    @Test
    void passesWithACompanion() {
        rule.judge(good, versioning).passes();
    }

    @Test
    void passesInline() {
        rule.judge(good.with("versioning.enabled", true)).passes();
    }

    @Test
    void passesWithTheNewerToken() {
        rule.judge(
                        good,
                        Fixture.of("aws:s3/bucketVersioning:BucketVersioning")
                                .refersTo(good, "bucket")
                                .with("versioningConfiguration.status", "Enabled"))
                .passes();
    }

    @Test
    void failsWhenSuspended() {
        rule.judge(good, versioning.with("versioningConfiguration.status", "Suspended"))
                .failsAt("versioningConfiguration.status");
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void waitsForAnUnknownStatus() {
        rule.judge(good, versioning.unknown("versioningConfiguration.status"))
                .isUnknownAt("versioningConfiguration.status");
    }
}
