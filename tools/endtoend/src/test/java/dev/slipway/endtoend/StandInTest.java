package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.policy.RecordedStack;
import dev.slipway.cli.policy.RecordingEngine;
import dev.slipway.cli.policy.Recordings;
import dev.slipway.cli.policy.Registered;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hundreds of misconfigurations are planted before a stand-in for the engine. It shows the pack what the real engine shows it, resource by
 * resource: types, names, inputs as the provider's check left them, outputs, edges, options, providers. What differs is explained in
 * stand-in-differences.txt.
 */
@ExtendWith(OneEngine.class)
class StandInTest {
    private static final Map<String, String> ROOM_ENOUGH =
            Map.of("slipway:hostMemoryGiB", "64", "slipway:hostCpus", "32");

    @ParameterizedTest(name = "on {0}")
    @EnumSource(Target.class)
    void showsThePackWhatTheEngineShows(Target target, Engine engine, @TempDir Path folder) throws IOException {
        String word = target.name().toLowerCase(Locale.ROOT);
        Combination combination = new Combination("clipper", word, "prod");
        try (RecordingPack pack = new RecordingPack(folder);
                EngineStack stack =
                        EngineStack.open(engine, combination, target == Target.VPS ? ROOM_ENOUGH : Map.of())) {
            stack.preview(pack.options().toArray(String[]::new));
            List<Registered> standIn = standIn(stack, combination, target).resources();

            assertThat(pack.inStack()).hasSizeGreaterThan(150);
            Set<String> found = new TreeSet<>();
            found.addAll(differences(
                    word + " analyze",
                    shown(pack.alone().values(), it -> it.getUrn(), Shown::of),
                    shown(standIn, Registered::urn, it -> Shown.of(it.request()))));
            found.addAll(differences(
                    word + " analyzeStack",
                    shown(pack.inStack().values(), it -> it.getUrn(), Shown::of),
                    shown(standIn, Registered::urn, it -> Shown.of(it.inStack()))));
            assertThat(found).isEqualTo(explained(word));
        }
    }

    private static RecordedStack standIn(EngineStack stack, Combination combination, Target target) {
        return Recordings.record(
                Checkout.ROOT,
                Checkout.app(combination.app()),
                target,
                Environment.PROD,
                RecordingEngine.Knowledge.FORESEEN,
                stack.session()
                        .pulumi()
                        .require("", List.of("config", "get", "slipway:secrets", "--stack", combination.stack())));
    }

    private static <T> Map<String, Map<String, String>> shown(
            Collection<T> all, Function<T, String> urn, Function<T, Map<String, String>> shown) {
        return all.stream().collect(Collectors.toMap(urn, shown));
    }

    /** By call, type and path; of a resource that only one of the two shows every path differs. */
    private static Set<String> differences(
            String call, Map<String, Map<String, String>> real, Map<String, Map<String, String>> standIn) {
        Set<String> differences = new TreeSet<>();
        for (String urn : keys(real, standIn)) {
            Map<String, String> one = real.getOrDefault(urn, Map.of("not by the engine", urn));
            Map<String, String> other = standIn.getOrDefault(urn, Map.of("not by the stand-in", urn));
            for (String path : keys(one, other)) {
                if (!Objects.equals(one.get(path), other.get(path))) {
                    differences.add(call + " " + type(urn) + " " + path);
                }
            }
        }
        return differences;
    }

    private static Set<String> keys(Map<String, ?> one, Map<String, ?> other) {
        return Stream.of(one, other).flatMap(it -> it.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String type(String urn) {
        String chain = urn.split("::")[2];
        return chain.substring(chain.lastIndexOf('$') + 1);
    }

    private static Set<String> explained(String target) throws IOException {
        try (InputStream list = StandInTest.class.getResourceAsStream("/stand-in-differences.txt")) {
            assertThat(list).isNotNull();
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(target + " "))
                    .map(line -> line.split(": ", 2))
                    .peek(parts -> assertThat(parts).as(parts[0]).hasSize(2))
                    .map(parts -> parts[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
