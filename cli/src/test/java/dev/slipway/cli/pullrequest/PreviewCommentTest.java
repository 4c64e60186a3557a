package dev.slipway.cli.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.Diagnostic;
import dev.slipway.cli.engine.EngineEvent.PolicyJudged;
import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.cli.engine.EngineEvent.Step;
import dev.slipway.cli.engine.EngineEvent.StepStarted;
import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewCommentTest {
    private static final String STACK = "urn:pulumi:prod::slipway::pulumi:pulumi:Stack::slipway-prod";
    private static final String DATABASE = "urn:pulumi:prod::slipway::slipway:aws:Database::db";

    private static StepStarted step(String op, String type, String name, String parent, String... properties) {
        ObjectNode outputs = new ObjectMapper().createObjectNode().put("password", "hunter2");
        String urn = "urn:pulumi:prod::slipway::" + type + "::" + name;
        List<String> keys = op.equals("update") ? List.of() : List.of(properties);
        return new StepStarted(new Step(op, urn, type, parent, true, "id", List.of(properties), keys, outputs), true);
    }

    private static final EngineEvent TASK = step(
            "update",
            "aws:ecs/service:Service",
            "api",
            "urn:pulumi:prod::slipway::slipway:aws:Service::api",
            "taskDefinition");
    private static final EngineEvent KEPT =
            new PolicyJudged("slipway", List.of("rds-not-public", "s3-versioning"), List.of());

    private static String comment(EngineEvent... events) {
        return new PreviewComment("clipper on aws, prod", List.of(events), Money.UNKNOWN, List.of()).text();
    }

    @Test
    void theFirstLineCountsWhatHappensAndNamesVerdictAndMoney() {
        String text = new PreviewComment(
                        "clipper on aws, prod",
                        List.of(TASK, step("create", "aws:sqs/queue:Queue", "jobs", STACK), KEPT),
                        new Money(Optional.of(353), Optional.of(365)),
                        List.of())
                .text();

        assertThat(text.lines().skip(3).findFirst())
                .contains("**1 to create, 1 to update, 0 to replace, 0 to delete, 0 unchanged** · ✅ 2 policies kept"
                        + " · cost: +12 USD a month (353 → 365)");
    }

    @Test
    void dataThatIsReplacedIsSaidBeforeAllElse() {
        String text = comment(TASK, step("replace", "aws:rds/instance:Instance", "db", DATABASE, "engine"), KEPT);

        assertThat(text).contains("[!CAUTION]").contains("Data is lost when this is applied");
        assertThat(text.indexOf("aws:rds/instance:Instance")).isLessThan(text.indexOf("aws:ecs/service"));
        assertThat(text).contains("forced by `engine`");
    }

    @Test
    void aReplacementOfWhatHoldsNoDataIsNoLoss() {
        assertThat(comment(step("replace", "aws:ecs/taskDefinition:TaskDefinition", "api", STACK, "family"), KEPT))
                .doesNotContain("CAUTION");
    }

    @Test
    void noValueOfAPropertyIsShown() {
        assertThat(comment(TASK, step("replace", "aws:rds/instance:Instance", "db", DATABASE, "password")))
                .doesNotContain("hunter2");
    }

    @Test
    void whatAPolicyForbidsIsATableWithTheMandatoryFirst() {
        String text = comment(
                TASK,
                new PolicyViolation("", "slipway", "backup-tested", "advisory", "low", "drill the restore"),
                new PolicyViolation(
                        DATABASE,
                        "slipway",
                        "rds-not-public",
                        "mandatory",
                        "critical",
                        "found true | expected <false>"));

        assertThat(text).contains("❌ 1 mandatory and 1 advisory policy violations");
        assertThat(text.indexOf("rds-not-public")).isLessThan(text.indexOf("backup-tested"));
        assertThat(text)
                .contains("| `rds-not-public` | mandatory, critical | `db` | found true \\| expected &lt;false&gt; |");
    }

    @Test
    void foreignWordsNeitherCallPeopleNorCloseAFold() {
        String text = comment(new Diagnostic("error", "", "ask @everyone </details> about #1"));

        assertThat(text)
                .contains("The preview failed")
                .doesNotContain("@everyone")
                .doesNotContain("</details> about")
                .doesNotContain(" #1");
    }

    @Test
    void aPreviewOfAThousandResourcesStaysBelowTheLimitAndSaysWhatWasCut() {
        List<EngineEvent> events =
                new ArrayList<>(List.of(step("delete", "aws:s3/bucketV2:BucketV2", "uploads", STACK)));
        for (int index = 0; index < 3000; index++) {
            events.add(step(
                    "create",
                    "aws:sqs/queue:Queue",
                    "queue-" + index,
                    "urn:pulumi:prod::slipway::x:y:Part::part-" + index % 300));
        }

        String text = new PreviewComment("all", events, Money.UNKNOWN, List.of()).text();

        assertThat(text).hasSizeLessThan(PreviewComment.LONGEST).hasSizeGreaterThan(PreviewComment.LONGEST / 2);
        assertThat(text).contains("uploads").contains("parts are left out here");
        assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
    }

    @Test
    void whatAChangeCostsItsUsersIsFoldedByWhatHappens() {
        ChangeCost restart = new ChangeCost(
                new PlanChange("databases.db.instanceClass", "db.t4g.medium", "db.m7g.large"),
                ChangeImpact.DOWNTIME,
                "The database moves.");

        assertThat(new PreviewComment("all", List.of(TASK), Money.UNKNOWN, List.of(restart)).text())
                .contains("**downtime**: The database moves. (`databases.db.instanceClass`)");
    }

    @Test
    void nothingToDoIsSaidInOneLine() {
        assertThat(comment(step("same", "aws:sqs/queue:Queue", "jobs", STACK), KEPT))
                .contains("**No resource changes** · ✅ 2 policies kept")
                .doesNotContain("<details");
    }

    @Test
    void theMarkerFindsTheCommentOfTheSameSubject() {
        assertThat(comment(TASK)).startsWith(PreviewComment.marker("clipper on aws, prod") + "\n");
        assertThat(PreviewComment.marker("a-->b")).doesNotContain("a-->b");
    }

    @Test
    void ofTheStepsOfAReplacementTheOneThatSaysWhyIsTold() {
        String type = "docker:index/volume:Volume";

        assertThat(comment(
                        step("delete-replaced", type, "db", STACK),
                        step("create-replacement", type, "db", STACK, "driver")))
                .contains("1 to replace")
                .contains("forced by `driver`");
    }

    @Test
    void aChangeOfThePlanThatLosesDataIsAWarningToo() {
        ChangeCost loss = new ChangeCost(
                new PlanChange("databases.db.engine", "postgres", "sqlite"),
                ChangeImpact.DATA_LOSS,
                "The new one begins empty.");

        assertThat(new PreviewComment("all", List.of(TASK), Money.UNKNOWN, List.of(loss)).text())
                .containsSubsequence("[!CAUTION]", "`databases.db.engine`: The new one begins empty.", "<details>");
    }
}
