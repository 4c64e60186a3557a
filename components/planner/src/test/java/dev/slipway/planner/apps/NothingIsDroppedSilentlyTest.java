package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Read;
import dev.slipway.planner.PlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Every key of an app file changes the plan of a target or one of its notes, or it stands here with the reason why it does not. */
class NothingIsDroppedSilentlyTest {
    private static final Path FULL = Path.of("../model/src/test/resources/full.yaml");

    /** Outside of which file everything is an overlay or a choice between overlays. */
    private static final Set<String> NO_CONTENT = Set.of("slipway", "profile", "profiles", "environments");

    /** Patterns of keys that need not change any plan. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "alarms\\.Slow\\.subject", "an expression of the app's own says what it is about",
            "buckets\\.uploads-bucket\\.access", "private and presigned buckets are closed alike",
            "databases\\.db\\.(database|highAvailability)", "the value is what production has anyway",
            "monitoring\\.enabled", "the value is what production has anyway",
            "recovery\\.servicesRto", "checked against probes and roll-outs when the file is read",
            "secrets\\.token\\.(description|encoding|length|protect|source)", "for whoever makes the value",
            "services\\.api\\.(replicas|ports\\.admin\\.purpose)", "the overlay and the number say it",
            "services\\.api\\.uses\\.db\\.connections", "counted when the file is read");

    private static final Map<Target, Map<String, String>> ON = Map.of(
            Target.VPS,
            Map.of(
                    "buckets\\.assets\\.cdnDomain", "a note says it of the bucket's access",
                    "host\\.packages", "htop is among Slipway's own",
                    "services\\.api\\.liveness\\.\\w+", "a note says it of the probe",
                    "services\\.api\\.mounts\\.uploads\\.shared", "all containers of a host share its volumes",
                    "services\\.api\\.rollout\\.drain", "the time to stop is the longer one here",
                    "sites\\.web\\.directory", "the site's image has the files",
                    "workers\\.mailer\\.replicas", "the least replicas of its scale"),
            Target.AWS,
            Map.ofEntries(
                    Map.entry(
                            "buckets\\.uploads-bucket\\.replica\\.mode", "the application copies, and a note says so"),
                    Map.entry("caches\\.queue\\.size(\\.cpu)?", "the class follows the data"),
                    Map.entry("cdn\\.\\w+", "CloudFront has no ranges to trust"),
                    Map.entry("contact", "the authority is Amazon's own"),
                    Map.entry(
                            "databases\\.db\\.backup\\.(archiveTimeout|configuration|prefix|storageClass)",
                            "a note says of the bucket that RDS keeps its own"),
                    Map.entry("databases\\.db\\.size(\\.\\w+)?", "an override names the class"),
                    Map.entry("host(\\..*)?", "a note says it of every host"),
                    Map.entry("logging\\.maxFile(s|Size)", "CloudWatch keeps no files"),
                    Map.entry("monitoring\\.(retention|scrapeInterval)", "the workspace's own"),
                    Map.entry("overrides\\..*\\.reason", "for the reader of the file"),
                    Map.entry("routes\\.1\\.connectTimeout", "a load balancer's own"),
                    Map.entry("services\\.api\\.(migration\\.timeout|size\\.memory)", "the value is the default"),
                    Map.entry(
                            "sites\\.web\\.(env(\\.API)?|port|replicas|size(\\.\\w+)?)",
                            "nothing runs but CloudFront")),
            Target.KUBERNETES,
            Map.ofEntries(
                    Map.entry("buckets\\.assets\\.cdnDomain", "a note says it of the bucket's access"),
                    Map.entry(
                            "buckets\\.uploads-bucket\\.replica\\.mode", "the application copies, and a note says so"),
                    Map.entry("cdn\\.provider", "ranges are given"),
                    Map.entry("contact", "the issuer's own"),
                    Map.entry("host(\\..*)?", "a note says it of every host"),
                    Map.entry("logging\\.maxFile(s|Size)", "a note says it of every log"),
                    Map.entry("overrides\\..*\\.reason", "for the reader of the file"),
                    Map.entry("services\\.api\\.rollout\\.drain", "the time to stop is the longer one here"),
                    Map.entry("sites\\.web\\.directory", "the site's image has the files"),
                    Map.entry("tls\\.versions", "a note says it of every edge")));

    @ParameterizedTest
    @EnumSource
    void everyKeyChangesThePlanOrANoteOfIt(Target target) throws IOException {
        String whole = outcome(full(target), target);
        assertThat(whole).startsWith("{");

        List<String> silent = new ArrayList<>();
        for (List<Object> path : paths(full(target))) {
            Map<String, Object> without = full(target);
            parent(without, path).remove(path.get(path.size() - 1));
            if (outcome(without, target).equals(whole)) {
                silent.add(path.stream().map(String::valueOf).collect(Collectors.joining(".")));
            }
        }

        Map<String, String> reasons = new LinkedHashMap<>(EVERYWHERE);
        reasons.putAll(ON.get(target));
        assertThat(silent).allMatch(key -> reasons.keySet().stream().anyMatch(key::matches));
        assertThat(reasons.keySet()).allMatch(pattern -> silent.stream().anyMatch(key -> key.matches(pattern)));
    }

    /** The plan as it is printed, or why there is none. */
    private static String outcome(Map<String, Object> file, Target target) {
        String text =
                new Dump(DumpSettings.builder().setSchema(new CoreSchema()).build()).dumpToString(file);
        if (!(AppFile.read("full.yaml", text, Environment.PROD) instanceof Read.Ok ok)) {
            return "not read";
        }
        App app = ok.app();
        try {
            return switch (target) {
                case VPS -> OnVps.launch(app, Environment.PROD).text();
                case AWS -> OnAws.launch(app, Environment.PROD).text();
                case KUBERNETES -> OnKubernetes.launch(app, Environment.PROD).text();
            };
        } catch (PlanException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<List<Object>> paths(Map<String, Object> file) {
        List<List<Object>> paths = new ArrayList<>();
        walk(file, List.of(), paths);
        paths.removeIf(it -> NO_CONTENT.contains(it.get(0)));
        return paths;
    }

    private static void walk(Object node, List<Object> path, List<List<Object>> paths) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                List<Object> at = longer(path, key);
                paths.add(at);
                walk(child, at, paths);
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), longer(path, i), paths);
            }
        }
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** The example with every key, without what a target refuses before it plans. */
    private static Map<String, Object> full(Target target) throws IOException {
        Map<String, Object> file =
                map(new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
                        .loadFromString(Files.readString(FULL)));
        at(file, "monitoring").put("enabled", true);
        at(file, "databases").remove("local");
        at(file, "caches", "queue").put("version", 8);
        if (target == Target.AWS) {
            at(file, "routes", 1).remove("stripPrefix");
            at(file, "services", "api", "migration").put("timeout", "10m");
            Map<String, Object> files = at(file, "services", "api", "files");
            Object content = files.remove("/etc/app.yml");
            files.put("/etc/full/app.yml", content == null ? "" : content);
        }
        return file;
    }

    private static Map<String, Object> parent(Map<String, Object> root, List<Object> path) {
        return at(root, path.subList(0, path.size() - 1).toArray());
    }

    private static Map<String, Object> at(Map<String, Object> root, Object... steps) {
        Object node = root;
        for (Object step : steps) {
            node = step instanceof Integer index
                    ? ((List<?>) node).get(index)
                    : map(node).get((String) step);
        }
        return map(node);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
