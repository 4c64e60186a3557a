package dev.slipway.policies.packs.aws.backup;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The backup plan covers the databases (REL-09, REL-13, CLV-CHK-13, ALX-CHK-06, KAR-CHK-20)")
class BackupCoversDataTest {
    private final RuleTester rule = RuleTester.of(new BackupCoversData());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("backupRetentionPeriod", 7);
    private final Fixture selection =
            Fixture.of("aws:backup/selection:Selection").refersTo(good, "resources");

    @Test
    void passesWhenNamed() {
        rule.judge(good, selection).passes();
    }

    @Test
    void passesWhenSelectedByTag() {
        rule.judge(
                        good,
                        Fixture.of("aws:backup/selection:Selection")
                                .withJson("selectionTags", "[{\"key\": \"backup\"}]"))
                .passes();
    }

    @Test
    void failsWhenThePlanNamesAnother() {
        rule.judge(good, Fixture.of("aws:backup/selection:Selection").refersTo(good.named("other"), "resources"))
                .failsAt("");
    }

    @Test
    void failsWithNeither() {
        rule.judge(good.with("backupRetentionPeriod", 0)).failsAt("");
    }

    @Test
    void itsOwnBackupsWillDoWithoutAPlan() {
        rule.judge(good).doesNotApply();
    }

    @Test
    void anEmptyListOfConditionsSelectsNothing() {
        rule.judge(
                        Fixture.of("aws:rds/instance:Instance").with("backupRetentionPeriod", 7),
                        Fixture.of("aws:backup/selection:Selection").withJson("conditions", "[]"))
                .failsAt("");
    }
}
