package dev.slipway.planner.apps;

import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service, worker, migration or schedule runs as, in words that all targets share.
 *
 * @param milliCpu what it may use at most, in thousandths of a core
 * @param memoryMiB what it may use at most
 * @param least copies at least
 * @param most copies at most
 * @param env every variable; a secret reads {@code ${secrets.name}}, an address {@code ${resource.attribute}}
 * @param user the user id it runs as
 * @param health what is asked to know whether it lives and may be sent requests
 * @param after keys of what must have succeeded before
 */
record Part(
        String image,
        List<String> command,
        int milliCpu,
        int memoryMiB,
        int least,
        int most,
        Map<String, String> env,
        int user,
        List<String> health,
        boolean readOnlyRoot,
        Set<String> mounts,
        List<String> after) {

    static Map<String, String> texts(Map<String, Value> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    static String text(Value value) {
        return value.leaves()
                .map(leaf -> leaf instanceof Value.Literal literal
                        ? literal.text()
                        : leaf instanceof Value.Ref ref
                                ? "${" + ref.resource() + "." + ref.attribute() + "}"
                                : leaf instanceof Value.SecretRef secret ? "${secrets." + secret.name() + "}" : "")
                .collect(Collectors.joining());
    }
}
