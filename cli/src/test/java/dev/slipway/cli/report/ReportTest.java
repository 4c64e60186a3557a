package dev.slipway.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.PolicyJudged;
import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.cli.engine.EngineEvent.Step;
import dev.slipway.cli.engine.EngineEvent.StepEnded;
import dev.slipway.cli.engine.EngineEvent.StepStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String STACK = "urn:pulumi:dev::slipway::pulumi:pulumi:Stack::slipway-dev";

    private static Step step(String op, String type, String name, String parent, boolean custom, List<String> keys) {
        return new Step(
                op, urn(type, name), type, parent, custom, "", keys, keys, JsonNodeFactory.instance.objectNode());
    }

    private static String urn(String type, String name) {
        return "urn:pulumi:dev::slipway::" + type + "::" + name;
    }

    private static StepStarted started(Step step) {
        return new StepStarted(step, true);
    }

    private static List<EngineEvent> preview() {
        return List.of(
                started(new Step(
                        "same",
                        STACK,
                        "pulumi:pulumi:Stack",
                        "",
                        false,
                        "",
                        List.of(),
                        List.of(),
                        JsonNodeFactory.instance.objectNode())),
                started(step("same", "slipway:aws:Database", "db", STACK, false, List.of())),
                started(step(
                        "replace",
                        "aws:rds/instance:Instance",
                        "db",
                        urn("slipway:aws:Database", "db"),
                        true,
                        List.of("engine"))),
                started(step(
                        "create-replacement",
                        "aws:rds/instance:Instance",
                        "db",
                        urn("slipway:aws:Database", "db"),
                        true,
                        List.of("engine"))),
                started(step("same", "slipway:aws:Network", "net", STACK, false, List.of())),
                started(step("same", "aws:ec2/vpc:Vpc", "vpc", urn("slipway:aws:Network", "net"), true, List.of())),
                started(step("create", "pulumi:providers:aws", "default", "", true, List.of())));
    }

    @Test
    void theTreeShowsBranchesThatChangeAndCountsTheOthers() {
        assertThat(ResourceTree.ofPreview(preview()).lines())
                .containsExactly(
                        "    pulumi:pulumi:Stack slipway-dev  [unchanged 1 ±1]",
                        "      slipway:aws:Database db  [±1]",
                        "      ± aws:rds/instance:Instance db (forced by engine)");
    }

    @Test
    void aRefreshShowsWhatDrifted() {
        Step drifted = step("update", "aws:ec2/vpc:Vpc", "vpc", "", true, List.of("tags"));
        Step read = step("refresh", "aws:ec2/vpc:Vpc", "vpc", "", true, List.of());
        assertThat(ResourceTree.ofRefresh(List.of(started(read), new StepEnded(drifted, false)))
                        .lines())
                .singleElement()
                .asString()
                .startsWith("  ~ aws:ec2/vpc:Vpc vpc");
    }

    @Test
    void mandatoryViolationsComeFirstAndLongListsAreCut() {
        List<EngineEvent> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(new PolicyViolation("urn::box" + i, "slipway", "read-only", "advisory", "low", "found nothing"));
        }
        events.add(new PolicyViolation("urn::db", "slipway", "encrypted", "mandatory", "high", "db: found false"));
        events.add(new PolicyJudged("slipway", List.of("tagged", "encrypted"), List.of("read-only")));
        Verdicts verdicts = new Verdicts(events);
        assertThat(verdicts.mandatory()).isEqualTo(1);
        assertThat(verdicts.lines().get(0))
                .contains("mandatory")
                .contains("encrypted")
                .contains("(1)");
        assertThat(verdicts.lines().get(1)).isEqualTo("    db: found false");
        assertThat(verdicts.lines()).contains("    box0: found nothing", "    … and 2 more; --json lists all");
        assertThat(verdicts.lines().get(verdicts.lines().size() - 1))
                .contains("1 rules kept, 1 mandatory and 7 advisory violations (3 judgements)");
    }

    @Test
    void aRunThatNoPolicyJudgedSaysSo() {
        assertThat(new Verdicts(List.of()).lines()).containsExactly("  no policy judged anything");
    }

    @Test
    void countsAreSaidInWords() {
        assertThat(Changes.text(Map.of("create", 2, "same", 5))).isEqualTo("+2 create, 5 unchanged");
        assertThat(Changes.text(Map.of())).isEqualTo("nothing to do");
        assertThat(Changes.any(Map.of("same", 5))).isFalse();
        assertThat(Changes.any(Map.of("replace", 1))).isTrue();
    }

    @Test
    void liveProgressCountsOnlyWhatAProviderManages() {
        List<String> lines = new ArrayList<>();
        LiveProgress progress = new LiveProgress(lines::add, 2);
        progress.accept(new StepEnded(step("create", "slipway:aws:Database", "db", STACK, false, List.of()), false));
        progress.accept(
                new StepEnded(step("create", "aws:rds/instance:Instance", "db", STACK, true, List.of()), false));
        progress.accept(new StepEnded(step("same", "aws:ec2/vpc:Vpc", "vpc", STACK, true, List.of()), false));
        assertThat(lines).containsExactly("  + aws:rds/instance:Instance db created (1/2)");
    }
}
