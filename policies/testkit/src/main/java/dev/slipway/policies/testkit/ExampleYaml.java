package dev.slipway.policies.testkit;

import dev.slipway.policies.sdk.JsonValue;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes fixtures as the resources of a Pulumi YAML program, which reads alike whatever language a stack is written in. */
final class ExampleYaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./+-]*(:[A-Za-z0-9_./+-]+)*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder yaml = new StringBuilder();

    String of(Example example) {
        yaml.append("resources:\n");
        resource(example.subject().view());
        example.others().forEach(other -> resource(other.view()));
        return yaml.toString();
    }

    private void resource(ResourceView resource) {
        line(1, scalar(resource.name()) + ":");
        line(2, "type: " + resource.type());
        Map<String, Value> properties = fields(resource.properties().value());
        if (!properties.isEmpty()) {
            line(2, "properties:");
            properties.forEach((name, value) -> property(name, value, resource.edges()));
        }
        Map<String, Value> options = new LinkedHashMap<>();
        resource.provider().ifPresent(provider -> options.put("provider", reference(provider.urn(), "")));
        resource.edges().parent().ifPresent(parent -> options.put("parent", reference(parent, "")));
        if (!options.isEmpty()) {
            line(2, "options:");
            options.forEach((name, value) -> entry(3, scalar(name) + ":", value));
        }
    }

    /** A property that takes its value from another resource is written as that reference. */
    private void property(String name, Value value, ResourceView.Edges edges) {
        Set<String> sources = edges.byProperty().getOrDefault(name, Set.of());
        if (value instanceof Value.Unknown && !sources.isEmpty()) {
            String source = sources.iterator().next();
            entry(3, scalar(name) + ":", reference(source, ".id"));
            return;
        }
        String comment = sources.isEmpty()
                ? ""
                : " # holds outputs of "
                        + sources.stream().map(ExampleYaml::name).collect(Collectors.joining(", "));
        entry(3, scalar(name) + ":" + comment, value);
    }

    private static Value reference(String urn, String output) {
        return new Value.Text("${" + name(urn) + output + "}");
    }

    private static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    private void entry(int depth, String key, Value value) {
        Optional<Value> json = value instanceof Value.Text text ? structure(text.value()) : Optional.empty();
        if (json.isPresent()) {
            line(depth, key);
            entry(depth + 1, "fn::toJSON:", json.get());
        } else if (value instanceof Value.Secret secret) {
            line(depth, key);
            entry(depth + 1, "fn::secret:", secret.sealed());
        } else if (value instanceof Value.Fields fields && !fields.values().isEmpty()) {
            line(depth, key);
            fields.values().forEach((name, inner) -> entry(depth + 1, scalar(name) + ":", inner));
        } else if (value instanceof Value.Items items && !items.values().isEmpty()) {
            line(depth, key);
            items.values().forEach(item -> item(depth + 1, item));
        } else if (value instanceof Value.Text text && text.value().contains("\n")) {
            line(depth, key + " |");
            text.value().stripTrailing().lines().forEach(inner -> line(depth + 1, inner));
        } else {
            line(depth, key + " " + leaf(value));
        }
    }

    private void item(int depth, Value item) {
        int start = yaml.length();
        if (item instanceof Value.Fields fields && !fields.values().isEmpty()) {
            fields.values().forEach((name, inner) -> entry(depth + 1, scalar(name) + ":", inner));
        } else {
            entry(depth + 1, "", item);
            yaml.deleteCharAt(start + 2 * (depth + 1));
        }
        yaml.setCharAt(start + 2 * depth, '-');
    }

    private static String leaf(Value value) {
        if (value instanceof Value.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof Value.Num num) {
            return num.value() == Math.rint(num.value())
                    ? String.valueOf((long) num.value())
                    : String.valueOf(num.value());
        }
        if (value instanceof Value.Text text) {
            return text.value().startsWith("${") ? text.value() : scalar(text.value());
        }
        if (value instanceof Value.Items) {
            return "[]";
        }
        return value instanceof Value.Fields ? "{}" : "${another.output} # not known yet";
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Optional<Value> structure(String text) {
        return text.startsWith("{") || text.startsWith("[") ? JsonValue.parse(text) : Optional.empty();
    }

    private static Map<String, Value> fields(Value value) {
        return value instanceof Value.Fields fields ? fields.values() : Map.of();
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }
}
