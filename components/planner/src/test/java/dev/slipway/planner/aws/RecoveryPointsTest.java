package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RepositoryApps;
import dev.slipway.planner.SmallApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AWS Backup beside the automated backups of RDS: neither in the other's way, and what is rarer than asked made good by the other. */
class RecoveryPointsTest {
    private static final int DAY = 24 * 60;

    /** A job may begin so many minutes late. */
    private static final int START_WINDOW = 60;

    /** What AWS asks to lie between a job and RDS' own windows. */
    private static final int DISTANCE = 60;

    static Stream<AwsPlan> everyStack() {
        return RepositoryApps.names().stream()
                .flatMap(app -> Stream.of(Environment.values()).map(environment -> AppsOnAws.plan(app, environment)));
    }

    @ParameterizedTest
    @MethodSource("everyStack")
    @Covers({"ALX-BKP-05", "KAR-BKP-01", "CLP-BKP-01"})
    void noJobBeginsWithinAnHourOfRdsOwnWindows(AwsPlan plan) {
        List<BackupRulePlan> rules = plan.backup().orElseThrow().rules();

        assertThat(rules).isNotEmpty();
        assertThat(plan.databases()).isNotEmpty().allSatisfy(database -> {
            List<Integer> taken = new ArrayList<>(around(database.backupWindow()));
            taken.addAll(around(database.maintenanceWindow().substring("sun:".length())));
            assertThat(rules).allSatisfy(rule -> assertThat(begins(rule)).doesNotContainAnyElementsOf(taken));
        });
    }

    @Test
    @Covers({"ALX-BKP-02", "ALX-BKP-05", "ALX-BKP-06", "ALX-REC-01"})
    void hourlyMetadataIsPointInTimeRecoveryHereAndInTheOtherRegion() {
        AwsPlan prod = AppsOnAws.plan("alexander", Environment.PROD);

        assertThat(prod.databases()).singleElement().satisfies(database -> {
            assertThat(database.backupRetentionDays()).isEqualTo(30);
            assertThat(database.backupReplicaRegion()).isEqualTo(prod.replicaRegion());
        });
        assertThat(prod.backup().orElseThrow().rules())
                .containsExactly(
                        new BackupRulePlan("daily", "cron(0 2 * * ? *)", 30, Optional.of(30)),
                        new BackupRulePlan("weekly", "cron(0 4 ? * SUN *)", 90, Optional.of(90)));
        assertThat(prod.notes())
                .filteredOn(note -> note.feature().equals("databases.backup.schedules.cron"))
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).startsWith("databases.db.backup.hourly: point-in-time"));
    }

    @Test
    void aCopyForTryingOutStaysInItsRegion() {
        assertThat(AppsOnAws.plan("alexander", Environment.DEV).databases())
                .extracting(DatabasePlan::backupReplicaRegion)
                .containsExactly(Optional.empty());
    }

    @Test
    void aRegionThatRdsDoesNotReplicateToGetsTheDailyCopyAndANote() {
        AwsPlan plan = plan("daily: {cron: 0 2 * * *, kind: full}", "ap-south-2");

        assertThat(plan.databases().get(0).backupReplicaRegion()).isEmpty();
        assertThat(plan.backup().orElseThrow().rules())
                .allMatch(rule -> rule.copyKeepDays().isPresent());
        assertThat(plan.notes())
                .filteredOn(note -> note.feature().equals("databases.backup.continuous"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.level()).isEqualTo(PlanNote.Level.DEGRADED);
                    assertThat(note.reason()).contains("from eu-central-1 to ap-south-2");
                });
    }

    @Test
    void whatRunsTwiceOnOneDayOfTheMonthIsPointInTimeRecoveryToo() {
        assertThat(plan("twice: {cron: '0 1,13 1 * *', kind: full}", "eu-west-1")
                        .backup()
                        .orElseThrow()
                        .rules())
                .extracting(BackupRulePlan::name)
                .containsExactly("daily");
    }

    @Test
    void aWeeklyScheduleStaysWeekly() {
        assertThat(plan("weekly: {cron: 0 3 * * 0, kind: full}", "eu-west-1")
                        .backup()
                        .orElseThrow()
                        .rules())
                .extracting(BackupRulePlan::expression)
                .containsExactly("cron(0 3 ? * SUN *)");
    }

    private static AwsPlan plan(String schedule, String replicaRegion) {
        return new AwsPlanner()
                .plan(
                        SmallApp.with("backup: {schedules: {" + schedule + "}}"),
                        Environment.PROD,
                        GoodSettings.account().replicaRegion(replicaRegion).build());
    }

    /** Minutes of the day at which a job of a rule, which runs at most once a day, may begin. */
    private static List<Integer> begins(BackupRulePlan rule) {
        String[] fields = rule.expression().replace("cron(", "").split(" ", -1);
        int planned = Integer.parseInt(fields[1]) * 60 + Integer.parseInt(fields[0]);
        return minutes(planned, planned + START_WINDOW);
    }

    private static List<Integer> around(String window) {
        int start = minute(window.substring(0, 5));
        int end = minute(window.substring(window.length() - 5));
        return minutes(start - DISTANCE + 1, (end < start ? end + DAY : end) + DISTANCE - 1);
    }

    private static List<Integer> minutes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .map(minute -> Math.floorMod(minute, DAY))
                .boxed()
                .toList();
    }

    private static int minute(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }
}
