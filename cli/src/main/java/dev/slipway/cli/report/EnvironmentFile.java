package dev.slipway.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The {@code environment} output of a stack as the lines of an environment file. */
public final class EnvironmentFile {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]*");

    private EnvironmentFile() {}

    /**
     * NAME=value lines, in the order of names, below a comment that names the service where there are several.
     *
     * @throws CliException when the stack has no such output or no such service
     */
    public static String text(JsonNode outputs, Optional<String> service) {
        JsonNode environment = outputs.path("environment");
        if (!environment.isObject()) {
            throw CliException.failure(
                    "output environment",
                    "what each service was given",
                    "no such output",
                    "./slipway up brings the stack up to date");
        }
        List<String> names = new ArrayList<>();
        environment.fieldNames().forEachRemaining(names::add);
        if (service.isPresent() && !names.contains(service.get())) {
            throw CliException.usage(
                    "--service " + service.get(), "one of " + String.join(", ", names), "no such service", "");
        }
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            if (service.isEmpty() || service.get().equals(name)) {
                if (service.isEmpty()) {
                    text.append(text.isEmpty() ? "" : "\n")
                            .append("# ")
                            .append(name)
                            .append('\n');
                }
                append(text, environment.get(name));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode variables) {
        TreeMap<String, String> sorted = new TreeMap<>();
        variables
                .properties()
                .forEach(it -> sorted.put(it.getKey(), it.getValue().asText()));
        sorted.forEach((name, value) ->
                text.append(name).append('=').append(quoted(value)).append('\n'));
    }

    /** Quoted where a shell, or a reader of environment files, would take the value for more than it is. */
    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace("`", "\\`")
                        .replace("\n", "\\n")
                + "\"";
    }
}
