package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.offline.OfflineAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/** One misconfiguration in what Clipper registers in production fails the preview, also the first one, where much is not known yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTest {
    /** What was planted is encrypted in an exported state, where nobody can judge it and nobody says that it is good. */
    private static final Set<String> SEALED = Set.of(
            "AWS: default password",
            "AWS: short signing key",
            "KUBERNETES: default password",
            "KUBERNETES: short signing key");

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void failsTheAnalysisOfTheExportedState(Planted planted, @TempDir Path folder) throws IOException {
        RecordedStack spoilt =
                planted.plant().apply(Recordings.prod("clipper", planted.target(), RecordingEngine.Knowledge.CREATED));
        Path state = Files.writeString(folder.resolve("state.json"), ExportedState.of(spoilt));

        List<String> outcomes = OfflineAnalysis.of(state, SlipwayPack.create(), spoilt.config()).findings().stream()
                .filter(it -> it.ruleId().equals(planted.rule()))
                .filter(it -> it.resourceName().equals(planted.where().split(" ")[0]))
                .map(Finding::outcome)
                .toList();

        assertThat(outcomes)
                .as("what %s says", planted.rule())
                .contains(SEALED.contains(planted.toString()) ? "unknown" : "fail");
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
