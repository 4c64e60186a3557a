package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Backups are taken at least once a day (REL-09, REL-11, KAR-CHK-20, SIG-POL-09)")
class BackupsRunDailyTest {
    private static final String CONTAINERS = "spec.jobTemplate.spec.template.spec.containers";
    private final RuleTester rule = RuleTester.of(new BackupsRunDaily());
    private final Fixture good = Fixture.of("kubernetes:batch/v1:CronJob")
            .named("nightly")
            .with("spec.schedule", "0 2 * * *")
            .withJson(CONTAINERS, "[{\"command\": [\"sh\", \"-c\", \"set -o pipefail; pg_dumpall | gzip\"]}]");

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
        rule.judge(good.named("weekly").with("spec.schedule", "@weekly"), good).passes();
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
        rule.judge(good.named("backup-report").withJson(CONTAINERS, "[{\"command\": [\"report\"]}]"))
                .doesNotApply();
    }

    @Test
    void aDailyJobThatIsOnlyCalledBackupDoesNotStandInForOne() {
        Fixture called = good.named("db-backup").withJson(CONTAINERS, "[{\"command\": [\"report\"]}]");
        rule.judge(good.with("spec.schedule", "0 2 * * 0"), called).failsAt("spec.schedule");
    }

    @Test
    void knowsTheClockOfAHostsContainer() {
        Fixture container = Fixture.of("docker:index/container:Container")
                .with("mustRun", false)
                .with("start", false)
                .withJson("command", "[\"mongodump\"]")
                .withJson("labels", "[{\"label\": \"dev.slipway.cron\", \"value\": \"0 2 * * *\"}]");
        rule.judge(container).passes();
        rule.judge(container.with("labels[0].value", "0 2 * * 0")).failsAt("labels[0].value");
        rule.judge(container.without("labels")).doesNotApply();
    }

    @Test
    void waitsForCommandsThatAreNotKnownYet() {
        rule.judge(good.unknown(CONTAINERS + "[0].command")).isUnknownAt("spec.jobTemplate.spec.template.spec");
    }

    @Test
    void waitsForAnUnknownSchedule() {
        rule.judge(good.unknown("spec.schedule")).isUnknownAt("spec.schedule");
    }
}
