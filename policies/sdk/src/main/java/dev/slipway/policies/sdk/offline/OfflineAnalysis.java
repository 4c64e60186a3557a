package dev.slipway.policies.sdk.offline;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Urns;
import dev.slipway.policies.sdk.evidence.Evidence;
import dev.slipway.policies.sdk.evidence.EvidenceWriter;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack run over an exported state, without an engine, a program or a cloud. */
public final class OfflineAnalysis {
    private final Judge judge;

    private OfflineAnalysis(Judge judge) {
        this.judge = judge;
    }

    /** Judges a state file; the environment is found from the stack's name in it. */
    public static OfflineAnalysis of(Path stateJson, PolicyPack pack) throws IOException {
        return of(stateJson, pack, Map.of());
    }

    /**
     * Judges a state file with the configuration of its stack, such as {@code slipway:environment}.
     *
     * @throws IllegalArgumentException when the file is no export of a stack, or the configuration is wrong
     */
    public static OfflineAnalysis of(Path stateJson, PolicyPack pack, Map<String, String> config) throws IOException {
        StateFile state = StateFile.read(stateJson);
        List<ResourceView> inputs = state.inputs();
        String urn = inputs.isEmpty() ? "" : inputs.get(0).urn();
        Judge judge = new Judge(
                pack,
                new RunContext(
                        Urns.stack(urn),
                        Urns.project(urn),
                        Optional.empty(),
                        config,
                        LocalDate.now(java.time.ZoneId.systemDefault())));
        inputs.forEach(judge::resource);
        judge.stack(state.outputs());
        return new OfflineAnalysis(judge);
    }

    /** Every verdict, by rule and then by resource. */
    public List<Finding> findings() {
        return judge.ledger().all();
    }

    /** How many resources the state holds. */
    public int resources() {
        return judge.ledger().examined();
    }

    /** Violations that nothing suppresses. */
    public List<Finding> violations() {
        return judge.ledger().violations();
    }

    /** Whether a violation fails an operation at the stack's levels. */
    public boolean isFatal() {
        return violations().stream().anyMatch(Finding::isFatal);
    }

    /** The judge that ran, for levels and suppressions. */
    public Judge judge() {
        return judge;
    }

    /**
     * Writes the three reports into a folder, which is made when it is not there.
     *
     * @throws java.io.UncheckedIOException when they cannot be written
     */
    public void report(Path folder) {
        new EvidenceWriter(folder).write(Evidence.of(judge));
    }
}
