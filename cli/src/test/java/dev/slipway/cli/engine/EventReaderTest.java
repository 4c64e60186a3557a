package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.engine.EngineEvent.Diagnostic;
import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.cli.engine.EngineEvent.StepEnded;
import dev.slipway.cli.engine.EngineEvent.StepStarted;
import dev.slipway.cli.engine.EngineEvent.Summary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static EngineEvent read(String line) {
        return EventReader.read(line).orElseThrow();
    }

    @Test
    void aStepTellsWhatHappensToWhichResource() {
        StepStarted started = (StepStarted)
                read(
                        """
                {"resourcePreEvent":{"metadata":{"op":"replace","urn":"urn:pulumi:dev::slipway::a$aws:rds/instance:Instance::db",\
                "type":"aws:rds/instance:Instance","old":{"id":"db-1","custom":true,"parent":"urn:p"},"new":{"id":"","custom":true,"parent":"urn:p"},\
                "diffs":["engine"],"keys":["engine"]},"planning":true}}""");
        assertThat(started.planning()).isTrue();
        assertThat(started.step().name()).isEqualTo("db");
        assertThat(started.step().op()).isEqualTo("replace");
        assertThat(started.step().custom()).isTrue();
        assertThat(started.step().parent()).isEqualTo("urn:p");
        assertThat(started.step().replaceKeys()).containsExactly("engine");
    }

    @Test
    void aBlindedSecretIsShownAsAWordAndNotAsItsEnvelope() {
        StepEnded ended = (StepEnded)
                read(
                        """
                {"resOutputsEvent":{"metadata":{"op":"create","urn":"urn:pulumi:dev::slipway::pulumi:pulumi:Stack::x","type":"pulumi:pulumi:Stack",\
                "new":{"outputs":{"url":"https://x","list":[{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"[secret]"}]}}}}}""");
        assertThat(ended.step().isStack()).isTrue();
        assertThat(ended.step().outputs().toString()).isEqualTo("{\"url\":\"https://x\",\"list\":[\"[secret]\"]}");
    }

    @Test
    void messagesComeWithoutColourDirectives() {
        assertThat(
                        read(
                                "{\"diagnosticEvent\":{\"prefix\":\"<{%fg 1%}>error: <{%reset%}>\",\"message\":\"<{%reset%}>it broke<{%reset%}>\\n\",\"severity\":\"info#err\"}}"))
                .isEqualTo(new Diagnostic("info", "", "error: it broke"));
    }

    @Test
    void aViolationTellsRuleLevelAndSeverity() {
        assertThat(
                        read(
                                "{\"policyEvent\":{\"resourceUrn\":\"urn:x::db\",\"message\":\"m\",\"policyName\":\"r\",\"policyPackName\":\"slipway\",\"enforcementLevel\":\"mandatory\",\"severity\":\"high\"}}"))
                .isEqualTo(new PolicyViolation("urn:x::db", "slipway", "r", "mandatory", "high", "m"));
    }

    @Test
    void theSummaryCountsChanges() {
        assertThat(
                        read(
                                "{\"summaryEvent\":{\"durationSeconds\":3,\"resourceChanges\":{\"create\":2,\"same\":1},\"PolicyPacks\":{\"slipway\":\"v1\"},\"isPreview\":true,\"result\":\"succeeded\"}}"))
                .isEqualTo(new Summary(true, 3, Map.of("create", 2, "same", 1), Map.of("slipway", "v1"), "succeeded"));
    }

    @Test
    void judgedResourcesNameTheRulesTheyKept() {
        assertThat(
                        read(
                                "{\"policyAnalyzeSummaryEvent\":{\"resourceUrn\":\"u\",\"policyPackName\":\"slipway\",\"passed\":[\"a\"],\"failed\":[\"b\"]}}"))
                .isEqualTo(new EngineEvent.PolicyJudged("slipway", List.of("a"), List.of("b")));
    }

    @Test
    void linesThatAreNoEventsAndEventsOfNoUseArePassedOver() {
        assertThat(EventReader.read("warning: something")).isEmpty();
        assertThat(EventReader.read("{\"sequence\":1,\"cancelEvent\":{}}")).isEmpty();
        assertThat(EventReader.read("{broken")).isEmpty();
    }
}
