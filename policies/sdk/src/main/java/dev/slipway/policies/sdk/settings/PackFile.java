package dev.slipway.policies.sdk.settings;

import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Suppression;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads a pack's YAML. Unknown keys and levels are refused, all faults in one message. */
public final class PackFile {
    private static final String NOTHING = "nothing";

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private PackFile(String file) {
        this.file = file;
    }

    /** Reads the settings of a pack from a YAML document; {@code file} names it in messages. */
    public static PackSettings read(String file, InputStream yaml) {
        Object raw = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(yaml);
        return new PackFile(file).settings(raw);
    }

    private PackSettings settings(Object raw) {
        Map<String, Object> top = object("", raw);
        onlyKeys("", top, Set.of("environments", "otherwise", "selections", "suppressions"));
        Map<String, PackSettings.EnvironmentLevels> environments = new LinkedHashMap<>();
        object("environments", top.getOrDefault("environments", NOTHING))
                .forEach((name, levels) -> environments.put(name, levels("environments." + name, levels)));
        Map<String, List<String>> selections = new LinkedHashMap<>();
        object("selections", top.getOrDefault("selections", Map.of()))
                .forEach((name, frameworks) -> selections.put(name, texts("selections." + name, frameworks)));
        List<Suppression> suppressions = List.of();
        try {
            suppressions = SuppressionReader.fromList("suppressions", top.getOrDefault("suppressions", List.of()));
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
        String otherwise = String.valueOf(top.getOrDefault("otherwise", NOTHING));
        if (!environments.containsKey(otherwise)) {
            faults.add("otherwise: expected one of " + environments.keySet() + ", found " + otherwise);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(file + ":\n  " + String.join("\n  ", faults));
        }
        return new PackSettings(environments, otherwise, selections, suppressions);
    }

    private PackSettings.EnvironmentLevels levels(String where, Object raw) {
        Map<String, Object> entries = object(where, raw);
        Map<Severity, Level> bySeverity = new EnumMap<>(Severity.class);
        Map<String, Level> byRule = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>(Set.of("rules", "default"));
        Optional<Level> otherwise = level(where + ".default", entries.getOrDefault("default", NOTHING));
        for (Severity severity : Severity.values()) {
            String key = severity.name().toLowerCase(Locale.ROOT);
            known.add(key);
            Optional<Level> own =
                    entries.containsKey(key) ? level(where + "." + key, entries.getOrDefault(key, NOTHING)) : otherwise;
            own.ifPresent(level -> bySeverity.put(severity, level));
        }
        onlyKeys(where, entries, known);
        object(where + ".rules", entries.getOrDefault("rules", Map.of()))
                .forEach((rule, level) ->
                        level(where + ".rules." + rule, level).ifPresent(own -> byRule.put(rule, own)));
        return new PackSettings.EnvironmentLevels(bySeverity, byRule);
    }

    private Optional<Level> level(String where, Object raw) {
        Optional<Level> level = Level.parse(String.valueOf(raw));
        if (level.isEmpty()) {
            faults.add(where + ": expected disabled, advisory, mandatory or remediate, found " + raw);
        }
        return level;
    }

    private List<String> texts(String where, Object raw) {
        if (!(raw instanceof List<?> list)) {
            faults.add(where + ": expected a list, found " + raw);
            return List.of();
        }
        return list.stream().map(String::valueOf).toList();
    }

    private Map<String, Object> object(String where, Object raw) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        } else {
            faults.add((where.isEmpty() ? "the file" : where) + ": expected an object, found " + raw);
        }
        return fields;
    }

    private void onlyKeys(String where, Map<String, Object> fields, Set<String> known) {
        Set<String> strange = new TreeSet<>(fields.keySet());
        strange.removeAll(known);
        if (!strange.isEmpty()) {
            faults.add((where.isEmpty() ? "the file" : where) + ": unknown " + strange + ", expected " + known);
        }
    }
}
