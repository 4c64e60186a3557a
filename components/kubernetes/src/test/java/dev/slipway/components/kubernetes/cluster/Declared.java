package dev.slipway.components.kubernetes.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what is declared with what the server keeps. A server rewrites some values, 1000m as 1 and 1024Mi as 1Gi; each such value shows
 * as drift at every refresh.
 */
public final class Declared {
    private Declared() {}

    /** Every place whose declared value the server did not keep to the letter. */
    public static List<String> lostIn(JsonNode declared, JsonNode kept) {
        List<String> lost = new ArrayList<>();
        compare("", declared, kept, lost);
        return lost;
    }

    private static void compare(String place, JsonNode declared, JsonNode kept, List<String> lost) {
        if (declared.isObject()) {
            declared.properties()
                    .forEach(field ->
                            compare(place + "." + field.getKey(), field.getValue(), kept.path(field.getKey()), lost));
        } else if (declared.isArray() && kept.size() == declared.size()) {
            for (int index = 0; index < declared.size(); index++) {
                compare(place + "[" + index + "]", declared.get(index), kept.get(index), lost);
            }
        } else if (!declared.asText().equals(kept.asText()) || declared.isArray()) {
            lost.add(place + ": declared " + declared + ", kept " + kept);
        }
    }
}
