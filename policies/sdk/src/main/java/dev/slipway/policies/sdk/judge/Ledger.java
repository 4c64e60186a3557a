package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.ResourceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the rules of one run said: the latest finding of each rule for each resource. Most say what the same rule said of another resource,
 * nearly always that it passes, so equal outcomes are one object, and a large stack under many rules takes little more memory than under one.
 */
public final class Ledger {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::ruleId).thenComparing(Finding::urn);

    /** By URN; a resource that no rule looks at has none. An array is never changed, only replaced. */
    private final Map<String, Outcome[]> outcomes = new ConcurrentHashMap<>();

    /** Each under itself. */
    private final Map<Outcome, Outcome> shared = new ConcurrentHashMap<>();

    /** Keeps what rules said about a resource, in place of what the same ones said of it before. */
    void record(String urn, List<Finding> said) {
        Outcome[] now = new Outcome[said.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = shared(Outcome.of(said.get(i)));
        }
        outcomes.merge(urn, now, Ledger::replaced);
    }

    private Outcome shared(Outcome outcome) {
        Outcome known = shared.putIfAbsent(outcome, outcome);
        return known == null ? outcome : known;
    }

    private static Outcome[] replaced(Outcome[] before, Outcome[] now) {
        List<Outcome> all = new ArrayList<>(before.length + now.length);
        for (Outcome outcome : before) {
            if (Stream.of(now).noneMatch(other -> other.isOfRuleOf(outcome))) {
                all.add(outcome);
            }
        }
        all.addAll(List.of(now));
        return all.toArray(Outcome[]::new);
    }

    /** Fills in, now that the edges are known, which resource produces a value that was not known before. */
    void nameProducers(ResourceView resource) {
        outcomes.computeIfPresent(resource.urn(), (urn, said) -> Stream.of(said)
                .map(outcome -> outcome.withVerdict(Judge.withProducer(outcome.verdict(), resource)))
                .toArray(Outcome[]::new));
    }

    /** How many resources the pack has seen. */
    public int examined() {
        return outcomes.size();
    }

    /** Everything said, by rule and then by resource. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        outcomes.forEach((urn, said) -> Stream.of(said).forEach(outcome -> all.add(outcome.about(urn))));
        all.sort(ORDER);
        return List.copyOf(all);
    }

    /** Violations that nothing suppresses, by rule and then by resource. */
    public List<Finding> violations() {
        return all().stream().filter(Finding::isViolation).toList();
    }
}
