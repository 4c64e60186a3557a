package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a service waits for exists, and nobody waits for himself in the end. */
final class StartOrderEnds implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        app.services().forEach(service -> after.put(service.name(), service.after()));
        for (Service service : app.services()) {
            for (String name : service.after()) {
                if (!after.containsKey(name)) {
                    findings.error(
                            KeyPath.of("services", service.name(), "after", name),
                            "a service of the app: " + Resources.list(after.keySet()),
                            name,
                            Resources.meant(name, after.keySet(), "take it away; what it uses is waited for anyway"));
                }
            }
            List<String> way = new ArrayList<>(List.of(service.name()));
            // Told once for each circle, at the first of its names.
            if (returns(service.name(), service.name(), after, way)
                    && first(way).equals(service.name())) {
                findings.error(
                        KeyPath.of("services", service.name(), "after"),
                        "an order that can begin somewhere",
                        String.join(" after ", way),
                        "take one of these away");
            }
        }
    }

    private static String first(List<String> names) {
        return names.stream().min(Comparator.naturalOrder()).orElse("");
    }

    private static boolean returns(String at, String start, Map<String, List<String>> after, List<String> way) {
        for (String next : after.getOrDefault(at, List.of())) {
            boolean seen = way.contains(next);
            if (next.equals(start)) {
                way.add(next);
                return true;
            }
            if (!seen) {
                way.add(next);
                if (returns(next, start, after, way)) {
                    return true;
                }
                way.remove(way.size() - 1);
            }
        }
        return false;
    }
}
