package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.wire.RunListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes reports where the environment, or else the stack's configuration, asks for them. Packs beside each other must not write over one
 * another's: {@code {pack}} in the path stands for the pack's name.
 */
public final class ConfiguredReport implements RunListener {
    private static final String PACK = "{pack}";

    private final Optional<String> fromEnvironment;
    private final Map<Path, EvidenceWriter> writers = new ConcurrentHashMap<>();

    /** Looks into these environment variables for {@link EvidenceWriter#FOLDER_VARIABLE}. */
    public ConfiguredReport(Map<String, String> environment) {
        fromEnvironment = Optional.ofNullable(environment.get(EvidenceWriter.FOLDER_VARIABLE))
                .filter(text -> !text.isBlank());
    }

    @Override
    public void configured(Judge judge) {
        var unused = folder(judge);
    }

    @Override
    public void progressed(Judge judge) {
        folder(judge).map(this::writer).ifPresent(writer -> writer.progressed(judge));
    }

    @Override
    public void completed(Judge judge) {
        folder(judge).map(this::writer).ifPresent(writer -> writer.completed(judge));
    }

    private EvidenceWriter writer(Path folder) {
        return writers.computeIfAbsent(folder, EvidenceWriter::new);
    }

    /** The engine starts a pack in the pack's own folder, so a relative path would lead where nobody looks. */
    private Optional<Path> folder(Judge judge) {
        Optional<String> configured =
                Optional.ofNullable(judge.enforcement().context().config().get(EvidenceWriter.FOLDER_KEY));
        String key = fromEnvironment.isPresent() ? EvidenceWriter.FOLDER_VARIABLE : EvidenceWriter.FOLDER_KEY;
        return fromEnvironment.or(() -> configured).map(text -> {
            Path folder = Path.of(text.replace(PACK, judge.pack().name()));
            if (!folder.isAbsolute()) {
                throw new IllegalArgumentException(key + ": expected an absolute path, found " + text);
            }
            return folder;
        });
    }
}
