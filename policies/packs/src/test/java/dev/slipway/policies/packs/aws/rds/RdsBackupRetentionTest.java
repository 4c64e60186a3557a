package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "RDS databases keep automatic backups (REL-09, REL-10, REL-11, CLP-DB-02, CLV-CHK-13, KAR-CHK-05, SIG-POL-09, CLP-POL-09)")
class RdsBackupRetentionTest {
    private final RuleTester rule = RuleTester.of(new RdsBackupRetention());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("backupRetentionPeriod", 7);

    @Test
    void keepsAWeek() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithTooFewDays() {
        rule.judge(good.with("backupRetentionPeriod", 1))
                .failsAt("backupRetentionPeriod")
                .found("1")
                .expected("at least 7");
    }

    @Test
    void failsWithoutBackups() {
        rule.judge(good.without("backupRetentionPeriod"))
                .failsAt("backupRetentionPeriod")
                .found("nothing");
    }

    @Test
    void takesTheUsersMinimum() {
        rule.with("minimumDays", 30)
                .judge(good)
                .failsAt("backupRetentionPeriod")
                .expected("at least 30");
    }

    @Test
    void leavesReplicasAlone() {
        rule.judge(good.with("replicateSourceDb", "db")).doesNotApply();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("backupRetentionPeriod")).isUnknownAt("backupRetentionPeriod");
    }
}
