package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases are encrypted at rest (SEC-15, REL-15)")
class RdsStorageEncryptedTest {
    private final RuleTester rule = RuleTester.of(new RdsStorageEncrypted());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("storageEncrypted", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("storageEncrypted", false)).failsAt("storageEncrypted");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("storageEncrypted")).failsAt("storageEncrypted").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("storageEncrypted")).isUnknownAt("storageEncrypted");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("storageEncrypted", false).secret("storageEncrypted"))
                .failsAt("storageEncrypted")
                .found("[secret]");
    }
}
