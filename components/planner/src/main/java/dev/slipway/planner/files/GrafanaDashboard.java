package dev.slipway.planner.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dashboard of Grafana: time series in two columns.
 *
 * @param uid identity in addresses, at most 40 letters, digits and hyphens
 * @param title what the reader sees
 * @param panels the charts, in reading order
 */
public record GrafanaDashboard(String uid, String title, List<Panel> panels) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int WIDTH = 12;
    private static final int HEIGHT = 8;

    /**
     * One chart or list of log lines.
     *
     * @param title what it shows
     * @param query PromQL, or LogQL for logs
     * @param unit Grafana's name of the unit, such as {@code percent} or {@code s}
     * @param logs whether it lists log lines
     */
    public record Panel(String title, String query, String unit, boolean logs) {
        /** A chart of a PromQL query. */
        public static Panel chart(String title, String query, String unit) {
            return new Panel(title, query, unit, false);
        }

        /** A list of log lines. */
        public static Panel logs(String title, String query) {
            return new Panel(title, query, "short", true);
        }
    }

    public GrafanaDashboard {
        panels = List.copyOf(panels);
    }

    /** The dashboard as JSON. */
    public String file() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("uid", uid);
        tree.put("title", title);
        tree.put("schemaVersion", 39);
        tree.put("editable", false);
        tree.put("refresh", "30s");
        tree.put("time", Map.of("from", "now-6h"));
        List<Map<String, Object>> charts = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            charts.add(panel(panels.get(i), i));
        }
        tree.put("panels", charts);
        try {
            return JSON.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts always print as JSON", e);
        }
    }

    private static Map<String, Object> panel(Panel panel, int index) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("x", index % 2 * WIDTH);
        place.put("y", index / 2 * HEIGHT);
        place.put("w", WIDTH);
        place.put("h", HEIGHT);
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("refId", "A");
        target.put("expr", panel.query());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", index + 1);
        tree.put("type", panel.logs() ? "logs" : "timeseries");
        tree.put("title", panel.title());
        tree.put("gridPos", place);
        tree.put(
                "datasource",
                Map.of("uid", panel.logs() ? GrafanaProvisioning.LOKI_UID : GrafanaProvisioning.PROMETHEUS_UID));
        tree.put("fieldConfig", Map.of("defaults", Map.of("unit", panel.unit())));
        tree.put("targets", List.of(target));
        return tree;
    }
}
