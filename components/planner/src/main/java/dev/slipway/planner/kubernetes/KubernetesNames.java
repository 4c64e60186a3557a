package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import dev.slipway.planner.Naming;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names and labels of a namespace's objects. */
final class KubernetesNames {
    /** Longest DNS label: Services, ports' owners and most names that end in a host name. */
    static final int LABEL = 63;

    /** Longest name whose pods' names and hash labels still fit in 63 characters: StatefulSets, CronJobs. */
    static final int CONTROLLER = 52;

    static final String NAME_LABEL = "app.kubernetes.io/name";
    static final String INSTANCE_LABEL = "app.kubernetes.io/instance";

    private final String app;
    private final String instance;

    KubernetesNames(String app, Environment environment) {
        this.app = app;
        this.instance = Naming.hyphenated(LABEL, app, environment.name().toLowerCase(Locale.ROOT));
    }

    /** App and environment, such as clipper-prod. */
    String instance() {
        return instance;
    }

    /** A name short enough for every kind of object; begins with a letter as Services want it. */
    static String of(String... parts) {
        String name = Naming.hyphenated(CONTROLLER, parts);
        return Character.isDigit(name.charAt(0)) ? Naming.hyphenated(CONTROLLER, "x-" + name) : name;
    }

    /** A port name: at most 15 characters with a letter among them. */
    static String port(String name) {
        String cleaned = Naming.hyphenated(15, name);
        return cleaned.chars().anyMatch(Character::isLetter) ? cleaned : Naming.hyphenated(15, "port-" + cleaned);
    }

    /** What selects a component's pods; can never change, so it holds nothing that may. */
    Map<String, String> selector(String component) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(NAME_LABEL, component);
        labels.put(INSTANCE_LABEL, instance);
        return labels;
    }

    /** The recommended labels of a component. */
    Map<String, String> labels(String component, String role) {
        Map<String, String> labels = selector(component);
        labels.put("app.kubernetes.io/component", role);
        labels.put("app.kubernetes.io/part-of", app);
        labels.put("app.kubernetes.io/managed-by", "slipway");
        return labels;
    }
}
