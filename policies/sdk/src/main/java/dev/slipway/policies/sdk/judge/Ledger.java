package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the rules of one run said: the latest finding of each rule for each resource. */
public final class Ledger {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::ruleId).thenComparing(Finding::urn);

    private record Key(String rule, String urn) {}

    private final Map<Key, Finding> findings = new ConcurrentHashMap<>();
    private final Map<String, Set<Key>> open = new ConcurrentHashMap<>();
    private final Set<String> examined = ConcurrentHashMap.newKeySet();

    void record(List<Finding> said) {
        for (Finding finding : said) {
            Key key = new Key(finding.ruleId(), finding.urn());
            findings.put(key, finding);
            if (finding.verdict() instanceof Verdict.Unknown unknown
                    && unknown.producer().isEmpty()) {
                open.computeIfAbsent(finding.urn(), urn -> ConcurrentHashMap.newKeySet())
                        .add(key);
            }
        }
    }

    void examined(String urn) {
        examined.add(urn);
    }

    /** Fills in, now that the edges are known, which resource produces a value that was not known before. */
    void nameProducers(ResourceView resource) {
        Set<Key> keys = open.remove(resource.urn());
        if (keys != null) {
            keys.forEach(key -> findings.computeIfPresent(
                    key, (k, finding) -> finding.withVerdict(Judge.withProducer(finding.verdict(), resource))));
        }
    }

    /** How many resources the pack has seen. */
    public int examined() {
        return examined.size();
    }

    /** Everything said, by rule and then by resource. */
    public List<Finding> all() {
        return findings.values().stream().sorted(ORDER).toList();
    }

    /** Violations that nothing suppresses, by rule and then by resource. */
    public List<Finding> violations() {
        return all().stream().filter(Finding::isViolation).toList();
    }
}
