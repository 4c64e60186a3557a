package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.TypePattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of a pack by type token; a token's rules are looked up once. */
final class RuleIndex {
    /** A rule and what it says of itself, asked for once. */
    record Entry<R extends Rule>(R rule, dev.slipway.policies.sdk.RuleInfo info, List<String> types) {
        static <R extends Rule> Entry<R> of(R rule) {
            return new Entry<>(rule, rule.info(), List.copyOf(rule.types()));
        }

        boolean looksAt(String type) {
            return types.stream().anyMatch(pattern -> TypePattern.matches(pattern, type));
        }
    }

    private final List<Entry<ResourceRule>> resourceRules;
    private final List<Entry<StackRule>> stackRules;
    private final Map<String, List<Entry<ResourceRule>>> resourceByType = new ConcurrentHashMap<>();
    private final Map<String, List<Entry<StackRule>>> stackByType = new ConcurrentHashMap<>();

    RuleIndex(List<Rule> rules) {
        resourceRules = rules.stream()
                .filter(ResourceRule.class::isInstance)
                .map(rule -> Entry.of((ResourceRule) rule))
                .toList();
        stackRules = rules.stream()
                .filter(StackRule.class::isInstance)
                .map(rule -> Entry.of((StackRule) rule))
                .toList();
    }

    List<Entry<ResourceRule>> resourceRules(String type) {
        return resourceByType.computeIfAbsent(
                type, t -> resourceRules.stream().filter(e -> e.looksAt(t)).toList());
    }

    List<Entry<StackRule>> stackRules(String type) {
        return stackByType.computeIfAbsent(
                type, t -> stackRules.stream().filter(e -> e.looksAt(t)).toList());
    }
}
