package dev.slipway.policies.sdk;

import dev.slipway.policies.sdk.settings.PackSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rules that are run together.
 *
 * @param name as the engine prints it
 * @param version of the pack, as {@code 1.2.0}
 * @param description one sentence
 * @param rules sorted by id
 * @param settings levels, selections and suppressions
 * @param controls the checklist that reports are ordered by
 */
public record PolicyPack(
        String name,
        String version,
        String description,
        List<Rule> rules,
        PackSettings settings,
        List<Control> controls) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-_.]{1,100}");

    public PolicyPack {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("pack name '" + name + "': expected 1 to 100 of a-z A-Z 0-9 - _ .");
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("pack '" + name + "' has no rules: it would check nothing");
        }
        Map<String, Rule> byId = byId(name, rules);
        rules = List.copyOf(byId.values());
        settings.refuseUnknownRules(byId.keySet());
        controls = List.copyOf(controls);
    }

    /** A pack of these rules with every level mandatory; enough for a first pack of one's own. */
    public static PolicyPack of(String name, Rule... rules) {
        return new PolicyPack(name, "0.1.0", name, List.of(rules), PackSettings.mandatory(), List.of());
    }

    private static Map<String, Rule> byId(String name, List<Rule> rules) {
        Map<String, Rule> byId = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        for (Rule rule : rules) {
            String id = rule.info().id();
            if (byId.put(id, rule) != null) {
                twice.add(id);
            }
        }
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(
                    "pack '" + name + "' has more than one rule of the same id: " + String.join(", ", twice));
        }
        return byId;
    }
}
