package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Backups are taken at least once a day (REL-09, REL-11, KAR-CHK-20, SIG-POL-09)")
class BackupsRunDailyTest {
    private final RuleTester rule = RuleTester.of(new BackupsRunDaily());
    private final Fixture good =
            Fixture.of("kubernetes:batch/v1:CronJob").named("db-backup").with("spec.schedule", "0 2 * * *");

    @Test
    void passesEveryDay() {
        rule.judge(good).passes();
    }

    @Test
    void failsOnceAWeek() {
        rule.judge(good.with("spec.schedule", "0 2 * * 0"))
                .failsAt("spec.schedule")
                .found("0 2 * * 0")
                .expected("at least one backup a day");
    }

    @Test
    void aWeeklyOneMayStandBesideADailyOne() {
        rule.judge(good.named("db-backup-full").with("spec.schedule", "@weekly"), good)
                .passes();
    }

    @Test
    void passesWithAPlanOfTheBackupService() {
        rule.judge(Fixture.of("aws:backup/plan:Plan")
                        .withJson("rules", """
            [{"schedule": "cron(0 2 * * ? *)"}]"""))
                .passes();
    }

    @Test
    void failsWithAMonthlyPlan() {
        rule.judge(Fixture.of("aws:backup/plan:Plan")
                        .withJson("rules", """
            [{"schedule": "cron(0 2 1 * ? *)"}]"""))
                .failsAt("rules[0].schedule");
    }

    @Test
    void otherJobsAreNoBackups() {
        rule.judge(good.named("report")).doesNotApply();
    }

    @Test
    void waitsForAnUnknownSchedule() {
        rule.judge(good.unknown("spec.schedule")).isUnknownAt("spec.schedule");
    }
}
