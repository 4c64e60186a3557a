package dev.slipway.program.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.model.check.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads keys one by one and collects what is wrong instead of stopping, so that one run shows every fault. A value that is at fault
 * reads as empty; whoever reads asks {@link #faults()} before building anything.
 */
public final class ConfigReader {
    private static final String PREFIX = "slipway:";
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigSource source;
    private final String stackName;
    private final List<ConfigFault> faults = new ArrayList<>();

    public ConfigReader(ConfigSource source, String stackName) {
        this.source = source;
        this.stackName = stackName;
    }

    /** Refuses keys of Slipway's namespace that it does not know. */
    public void refuseUnknown(Collection<ConfigKey> known) {
        Set<String> names = known.stream().map(ConfigKey::name).collect(Collectors.toSet());
        source.keys().stream()
                .filter(key -> key.startsWith(PREFIX) && !names.contains(key))
                .sorted()
                .forEach(key -> faults.add(new ConfigFault(
                        key,
                        "a key that Slipway knows (docs/configuration.md lists them)",
                        "an unknown key"
                                + meant(key, names)
                                        .map(name -> "; did you mean " + name + "?")
                                        .orElse(""),
                        "pulumi config rm " + key + " -s " + stackName)));
    }

    /** By the words after the namespace: slipway:regoin means aws:region and not slipway:domain. */
    private static Optional<String> meant(String key, Set<String> names) {
        Map<String, String> known =
                names.stream().collect(Collectors.toMap(ConfigReader::local, name -> name, (one, other) -> one));
        return DidYouMean.of(local(key), known.keySet()).map(known::get);
    }

    private static String local(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /** The text of a key; a missing required key is a fault. */
    public Optional<String> text(ConfigKey key) {
        Optional<String> value = source.get(key.name()).map(String::strip).filter(text -> !text.isEmpty());
        if (value.isEmpty() && key.defaultText().isEmpty()) {
            fault(key, "nothing");
        }
        return value;
    }

    /** The text of a key when it matches a pattern as a whole. */
    public Optional<String> matching(ConfigKey key, Pattern pattern) {
        return text(key).filter(value -> {
            boolean fits = pattern.matcher(value).matches();
            if (!fits) {
                fault(key, quoted(value));
            }
            return fits;
        });
    }

    /** One of an enum's constants, written in lower case. */
    public <E extends Enum<E>> Optional<E> choice(ConfigKey key, Class<E> type) {
        Optional<String> value = text(key);
        Optional<E> chosen = value.flatMap(text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst());
        if (value.isPresent() && chosen.isEmpty()) {
            fault(key, quoted(value.get()));
        }
        return chosen;
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(ConfigKey key) {
        return matching(key, Pattern.compile("true|false")).map(Boolean::valueOf);
    }

    /** A whole number between two bounds. */
    public Optional<Integer> number(ConfigKey key, int least, int most) {
        return text(key).flatMap(value -> {
            if (value.matches("\\d{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            fault(key, quoted(value));
            return Optional.empty();
        });
    }

    /** A list of texts, written as a YAML list or separated by commas. */
    public List<String> texts(ConfigKey key) {
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().startsWith("[")) {
            return Arrays.stream(value.get().split(",")).map(String::strip).toList();
        }
        Optional<JsonNode> list = json(value.get()).filter(JsonNode::isArray);
        if (list.isEmpty()) {
            fault(key, "something that is no list");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        list.get().forEach(element -> texts.add(element.asText()));
        return List.copyOf(texts);
    }

    /** A mapping of texts, written as a YAML mapping. */
    public Map<String, String> mapping(ConfigKey key) {
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            return Map.of();
        }
        Optional<JsonNode> object = json(value.get()).filter(JsonNode::isObject);
        if (object.isEmpty()) {
            fault(key, "something that is no mapping");
            return Map.of();
        }
        Map<String, String> entries = new LinkedHashMap<>();
        object.get().properties().forEach(entry -> {
            if (entry.getValue().isValueNode()) {
                entries.put(entry.getKey(), entry.getValue().asText());
            } else {
                fault(key, "no text under " + entry.getKey());
            }
        });
        return entries;
    }

    /** Notes a fault of a key; the mending command is made from its example. */
    public void fault(ConfigKey key, String found) {
        add(new ConfigFault(
                key.name(),
                key.expected(),
                found,
                "pulumi config set " + key.name() + " " + key.example() + " -s " + stackName));
    }

    /** Notes any other fault. */
    public void add(ConfigFault fault) {
        faults.add(fault);
    }

    /** The faults so far. */
    public List<ConfigFault> faults() {
        return List.copyOf(faults);
    }

    private static Optional<JsonNode> json(String value) {
        try {
            return Optional.of(JSON.readTree(value));
        } catch (JsonProcessingException e) {
            // The caller says what shape it wanted; the value itself may be a secret and stays unsaid.
            return Optional.empty();
        }
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
