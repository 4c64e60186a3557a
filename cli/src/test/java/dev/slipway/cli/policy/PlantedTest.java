package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/** One misconfiguration in what Clipper registers in production fails the preview, also the first one, where much is not known yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTest {
    private final PolicyRun policies = new PolicyRun();

    @AfterAll
    void stop() {
        policies.close();
    }

    static Stream<Planted> planted() {
        return Stream.of(PlantedOnAws.all(), PlantedOnVps.all(), PlantedOnKubernetes.all())
                .flatMap(it -> it);
    }

    @Test
    void thereAreSixtyAndEveryOneIsAnother() {
        List<Planted> all = planted().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).extracting(Planted::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void failsTheFirstPreview(Planted planted) {
        failsThePreview(planted, RecordingEngine.Knowledge.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void failsThePreviewInTheSandbox(Planted planted) {
        failsThePreview(planted, RecordingEngine.Knowledge.FORESEEN);
    }

    private void failsThePreview(Planted planted, RecordingEngine.Knowledge knowledge) {
        RecordedStack good = Recordings.prod("clipper", planted.target(), knowledge);

        List<AnalyzeDiagnostic> all = policies.diagnostics(planted.plant().apply(good), good);

        assertThat(all)
                .filteredOn(it -> it.getPolicyName().equals(planted.rule()))
                .as(
                        "what %s says among %s",
                        planted.rule(),
                        all.stream().map(AnalyzeDiagnostic::getMessage).toList())
                .anySatisfy(it -> {
                    assertThat(it.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
                    assertThat(it.getMessage())
                            .matches(Pattern.compile(
                                    Pattern.quote(planted.where()).replace("*", "\\E\\d+\\Q")
                                            + ": found .+, expected .+\\. Fix: .+\\.",
                                    Pattern.DOTALL));
                    assertThat(it.getUrn()).endsWith("::" + planted.where().split(" ")[0]);
                });
    }
}
