package dev.slipway.cli.policy;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.offline.OfflineAnalysis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A stack that somebody else wrote, in another language, as the real engine left its state.
 *
 * @param state the exported state
 */
record ForeignStack(Path state) {
    /** The state of a language, copied to where a command can read it. */
    static ForeignStack in(Path folder, String language) throws IOException {
        Path state = folder.resolve("state.json");
        try (InputStream exported =
                Objects.requireNonNull(ForeignStack.class.getResourceAsStream(language + "/state.json"))) {
            Files.copy(exported, state);
        }
        return new ForeignStack(state);
    }

    /** Every violation. */
    List<Finding> all() throws IOException {
        return OfflineAnalysis.of(state, SlipwayPack.create()).violations();
    }

    /** The rules that resources of these names break. */
    List<String> violations(String... resources) throws IOException {
        return all().stream()
                .filter(it -> List.of(resources).contains(it.resourceName()))
                .map(Finding::ruleId)
                .distinct()
                .toList();
    }
}
