package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Target;
import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Urns;
import dev.slipway.policies.sdk.offline.OfflineAnalysis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pack says the same of Clipper at the first preview, where much is unknown, at a preview in the sandbox, where all is foreseen, and
 * of its exported state, where secrets are encrypted. Every difference is explained in the reviewed list beside this test, by rule and type.
 * That violations are found in all three, {@link PlantedTest} shows.
 */
class SameVerdictsTest {
    @TempDir
    Path folder;

    @Test
    void theyDifferOnlyWhereTheListSaysWhy() throws IOException {
        Map<String, String> explained = explained();
        Set<String> differing = new TreeSet<>();
        List<String> unexplained = new ArrayList<>();
        for (Target target : Target.values()) {
            for (Difference difference : differences(target)) {
                String key = difference.rule() + " " + Urns.type(difference.resource()) + " " + difference.verdicts();
                differing.add(key);
                if (!explained.containsKey(key)) {
                    unexplained.add(key + "  (" + target + ", " + difference.resource() + ")");
                }
            }
        }
        assertThat(unexplained)
                .as("differences that verdict-differences.txt does not explain")
                .isEmpty();
        assertThat(explained.keySet())
                .as("explained differences that are no longer there")
                .isSubsetOf(differing);
    }

    private record Difference(String rule, String resource, String verdicts) {}

    private List<Difference> differences(Target target) throws IOException {
        Map<String, String> first = online(Recordings.prod("clipper", target, RecordingEngine.Knowledge.UNKNOWN));
        Map<String, String> foreseen = online(Recordings.prod("clipper", target, RecordingEngine.Knowledge.FORESEEN));
        Map<String, String> offline = offline(Recordings.prod("clipper", target, RecordingEngine.Knowledge.CREATED));
        assertThat(List.of(first, foreseen, offline))
                .as("verdicts at the first preview, in the sandbox, offline")
                .allSatisfy(verdicts -> assertThat(verdicts).hasSizeGreaterThan(1000))
                .allSatisfy(verdicts -> assertThat(verdicts.values()).contains("pass", "not-applicable"));
        Set<String> keys = new TreeSet<>(first.keySet());
        keys.addAll(foreseen.keySet());
        keys.addAll(offline.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            List<String> verdicts = List.of(
                    first.getOrDefault(key, "absent"),
                    foreseen.getOrDefault(key, "absent"),
                    offline.getOrDefault(key, "absent"));
            if (Set.copyOf(verdicts).size() > 1) {
                String[] parts = key.split(" ", 2);
                differences.add(new Difference(parts[0], parts[1], String.join("/", verdicts)));
            }
        }
        return differences;
    }

    private static Map<String, String> online(RecordedStack stack) {
        try (PolicyRun policies = new PolicyRun()) {
            policies.diagnostics(stack);
            return verdicts(policies.findings());
        }
    }

    private Map<String, String> offline(RecordedStack stack) throws IOException {
        Path state = folder.resolve(stack.stack() + ".json");
        Files.writeString(state, ExportedState.of(stack));
        return verdicts(
                OfflineAnalysis.of(state, SlipwayPack.create(), stack.config()).findings());
    }

    /** By rule and resource. */
    private static Map<String, String> verdicts(List<Finding> findings) {
        Map<String, String> verdicts = new TreeMap<>();
        for (Finding finding : findings) {
            verdicts.put(finding.ruleId() + " " + finding.urn(), finding.outcome());
        }
        return verdicts;
    }

    /** Lines of rule, type, verdicts (first preview/sandbox/offline) and, after a colon, the reason. */
    private static Map<String, String> explained() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (InputStream list = SameVerdictsTest.class.getResourceAsStream("verdict-differences.txt")) {
            assertThat(list).isNotNull();
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(": ", 2);
                    assertThat(parts).as(line).hasSize(2);
                    reasons.put(parts[0], parts[1]);
                }
            }
        }
        return reasons;
    }
}
