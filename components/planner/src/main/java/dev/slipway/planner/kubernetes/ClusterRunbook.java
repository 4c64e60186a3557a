package dev.slipway.planner.kubernetes;

import dev.slipway.model.Database;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.files.RunbookParts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The run book of a namespace with its own names: recovery (CLP-REC-03), incidents (CLP-INC-01), maintenance (CLP-MNT-01). */
final class ClusterRunbook {
    /** ConfigMap that holds the run book and what each component is given; kept beside each backup (CLP-BKP-04). */
    static final String CONFIG_MAP = "run-book";

    private final Draft draft;

    private ClusterRunbook(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        draft.configMap(
                CONFIG_MAP,
                Map.of("run-book.md", new ClusterRunbook(draft).text(), "environments.json", environments(draft)));
    }

    /** Secrets appear by name. */
    private static String environments(Draft draft) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        draft.app.services().forEach(it -> all.put(it.name(), texts(draft.environment(it.container()))));
        draft.app.workers().forEach(it -> all.put(it.name(), texts(draft.environment(it.container()))));
        return PlanJson.write(all);
    }

    private static Map<String, String> texts(Map<String, Value> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, PlanJson.text(value)));
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder("# Run book of " + draft.names.instance() + "\n\n");
        objectives(text);
        recovery(text);
        incident(text);
        maintenance(text);
        return text.toString();
    }

    private void objectives(StringBuilder text) {
        draft.app.recovery().ifPresent(it -> text.append(RunbookParts.promise(it))
                .append("\n\n"));
    }

    private void recovery(StringBuilder text) {
        String ns = draft.namespace;
        text.append("## Recovery\n\n")
                .append("1. A cluster: `kubectl config use-context NEW`; the same operators as before.\n")
                .append("2. The stack, without traffic: `pulumi up`, then `kubectl -n ")
                .append(ns)
                .append(" scale deployment --all --replicas=0`.\n")
                .append("3. The database, from the newest backup in the bucket:\n");
        draft.app.databases().forEach(database -> text.append("   `rclone copy store:BUCKET/")
                .append(database.backup().prefix())
                .append("db/ .` then ")
                .append(FileDatabases.isFile(database) ? file(database) : server(database))
                .append('\n'));
        text.append(
                        "4. Configuration: `config-latest/` beside the backups shows what each component was given; secrets come from the"
                                + " stack.\n")
                .append("5. Start: `pulumi up --refresh`; `kubectl -n ")
                .append(ns)
                .append(" rollout status deployment --timeout=10m`.\n")
                .append("6. Health check: `curl -fsS https://")
                .append(draft.domain)
                .append("/`; then point DNS at the new cluster's edge.\n\n");
    }

    private String server(Database database) {
        return "`kubectl -n " + draft.namespace + " exec -i sts/" + KubernetesNames.of(database.name())
                + " -c postgres -- pg_restore --clean --if-exists -U postgres -d "
                + draft.addresses.databaseName(database)
                + " < database.dump`; up to a minute by the base backup and `wal/` where continuous is on.";
    }

    private String file(Database database) {
        String path = FileDatabases.path(draft.addresses, database);
        return "`database.sqlite` to `" + path + "` on the claim "
                + AppPods.claimName(FileDatabases.mount(database))
                + ", by a pod that mounts it while nobody else does; `" + path
                + "-wal` and `" + path + "-shm` go.";
    }

    private void incident(StringBuilder text) {
        String ns = draft.namespace;
        text.append("## Incident\n\n")
                .append("1. Identify: alarms in Alertmanager, logs in Grafana, `kubectl -n ")
                .append(ns)
                .append(" get events --sort-by=.lastTimestamp`.\n")
                .append(
                        "2. Contain one component, here SERVICE, by cutting all its paths but keeping it for study: `kubectl -n ")
                .append(ns)
                .append(
                        " label pod -l app.kubernetes.io/name=SERVICE app.kubernetes.io/name=quarantined --overwrite`; the Deployment"
                                + " starts a clean replica.\n")
                .append(RunbookParts.afterContainment("from the last backup before the incident"));
    }

    private void maintenance(StringBuilder text) {
        text.append("## Maintenance\n");
        for (String rhythm : RunbookParts.RHYTHMS) {
            text.append("\n### ").append(rhythm).append("\n\n").append(automated(rhythm));
            text.append(RunbookParts.byHand(draft.app, rhythm));
        }
    }

    private String automated(String rhythm) {
        return switch (rhythm) {
            case "daily" -> "- automatic: health and backup age are alarmed\n";
            case "weekly" -> "- automatic: backups by their schedules, old ones deleted\n";
            case "monthly" ->
                "- automatic: logs older than " + draft.app.logging().retentionDays() + " days deleted; autovacuum"
                        + (draft.app.recovery().flatMap(it -> it.drill()).isPresent() ? "; restore drill" : "") + "\n";
            default -> "- automatic: nothing more than the monthly tasks\n";
        };
    }
}
