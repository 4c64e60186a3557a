package dev.slipway.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Resources;
import dev.slipway.model.Scaling;
import dev.slipway.model.yaml.AppFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The part of an application's README that is made: from its app file, its reviewed plans and the rows of its guide. */
final class AppReadme {
    private final Path folder;
    private final String name;
    private final List<Map<String, String>> rows;
    private final List<Refusal> refusals;
    private final StringBuilder text = new StringBuilder();

    private AppReadme(Path folder, List<Map<String, String>> rows, List<Refusal> refusals) {
        this.folder = folder;
        this.refusals = refusals;
        this.name = folder.getFileName().toString();
        this.rows = rows;
    }

    /**
     * The made part of a README.
     *
     * @param folder of the application
     * @param requirements rows of all guides
     */
    static String of(Path folder, Path requirements) {
        AppReadme readme = new AppReadme(folder, Table.rows(requirements), Refusal.all(requirements.getParent()));
        readme.topology();
        readme.parts();
        readme.targets();
        readme.launch();
        readme.changes();
        return readme.text.toString();
    }

    private void topology() {
        text.append("![What is public, what is private, and who uses what](topology.svg)\n\n");
    }

    private void parts() {
        App dev = app(Environment.DEV);
        App prod = app(Environment.PROD);
        text.append("## Parts\n\n| part | dev | prod |\n|---|---|---|\n");
        prod.services()
                .forEach(it -> part(
                        it.name() + ", a service",
                        dev.service(it.name())
                                .map(d -> size(
                                        d.replicas(), d.scaling(), d.container().resources())),
                        size(it.replicas(), it.scaling(), it.container().resources())));
        prod.workers()
                .forEach(it -> part(
                        it.name() + ", a worker",
                        dev.workers().stream()
                                .filter(d -> d.name().equals(it.name()))
                                .findFirst()
                                .map(d -> size(
                                        d.replicas(), d.scaling(), d.container().resources())),
                        size(it.replicas(), it.scaling(), it.container().resources())));
        prod.sites()
                .forEach(it -> part(
                        it.name() + ", a static site",
                        dev.site(it.name()).map(d -> size(d.replicas(), Optional.empty(), d.resources())),
                        size(it.replicas(), Optional.empty(), it.resources())));
        prod.databases()
                .forEach(it -> part(
                        it.name() + ", PostgreSQL " + it.version(),
                        dev.database(it.name())
                                .map(d -> size(1, Optional.empty(), d.resources()) + ", " + d.storageGiB() + " GiB"),
                        size(1, Optional.empty(), it.resources()) + ", " + it.storageGiB() + " GiB"));
        prod.caches()
                .forEach(it -> part(
                        it.name() + ", Redis " + it.version(),
                        dev.cache(it.name()).map(d -> d.maxMemoryMiB() + " MiB of data"),
                        it.maxMemoryMiB() + " MiB of data"));
        text.append('\n');
    }

    private void part(String part, Optional<String> dev, String prod) {
        text.append("| ")
                .append(part)
                .append(" | ")
                .append(dev.orElse("–"))
                .append(" | ")
                .append(prod)
                .append(" |\n");
    }

    private static String size(int replicas, Optional<Scaling> scaling, Resources each) {
        String count = scaling.map(it -> it.min() + " to " + it.max()).orElse(String.valueOf(replicas));
        String cores =
                String.format(Locale.ROOT, "%.3f", each.milliCpu() / 1000.0).replaceAll("\\.?0+$", "");
        return (count.equals("1") ? "" : count + " × ") + cores + (cores.equals("1") ? " core, " : " cores, ")
                + each.memoryMiB() + " MiB";
    }

    private static String services(int count) {
        return count == 1 ? "1 service" : count + " services";
    }

    private void targets() {
        text.append("## On each target\n\n| | VPS | AWS | Kubernetes |\n|---|---|---|---|\n");
        JsonNode vps = plan("vps", "prod");
        JsonNode aws = plan("aws", "prod");
        JsonNode kubernetes = plan("kubernetes", "prod");
        JsonNode host = vps.path("host").path("size");
        row(
                "runs on",
                "Docker on a host of " + host.path("cpus").asInt() + " cores and "
                        + host.path("memoryMiB").asInt() / 1024 + " GiB",
                services(aws.path("services").size()) + " on Fargate",
                "Deployments in the namespace "
                        + kubernetes.path("namespace").path("name").asText());
        row(
                "database",
                joined(
                        vps.path("databases"),
                        it -> it.path("server").path("image").asText()),
                joined(
                        aws.path("databases"),
                        it -> "RDS " + it.path("instanceClass").asText()
                                + (it.path("multiAz").asBoolean() ? " in two zones" : "")),
                joined(
                        kubernetes.path("databases"),
                        it -> "StatefulSet with "
                                + it.path("server")
                                        .path("claims")
                                        .path(0)
                                        .path("sizeGiB")
                                        .asInt() + " GiB"));
        row(
                "cache",
                joined(
                        vps.path("caches"),
                        it -> it.path("container").path("image").asText()),
                joined(
                        aws.path("caches"),
                        it -> "ElastiCache " + it.path("nodes").asInt() + " × "
                                + it.path("nodeType").asText()),
                joined(kubernetes.path("caches"), it -> "StatefulSet"));
        row(
                "costs a month, dev",
                "$" + plan("vps", "dev").path("host").path("monthlyUsd").asInt(),
                "$" + Math.round(plan("aws", "dev").path("monthlyUsd").asDouble()),
                "what the cluster costs");
        row(
                "costs a month, prod",
                "$" + vps.path("host").path("monthlyUsd").asInt(),
                "$" + Math.round(aws.path("monthlyUsd").asDouble()),
                "what the cluster costs");
        text.append(
                        "\nCosts are the planner's estimates: the price of a host of that size, and AWS's list prices without traffic. What a target does\n")
                .append("otherwise than asked stands in [parity](../../docs/parity.md).\n\n");
    }

    private void row(String what, String vps, String aws, String kubernetes) {
        text.append("| ").append(what);
        Stream.of(vps, aws, kubernetes).forEach(it -> text.append(" | ").append(it.isEmpty() ? "–" : it));
        text.append(" |\n");
    }

    private void launch() {
        String file = "apps/" + name + "/app.yaml";
        text.append("## Launch it\n\nIn the embedded cloud, without credentials:\n\n```sh\n");
        for (Ground ground : Ground.values()) {
            text.append("./slipway up --app ")
                    .append(file)
                    .append(" --target ")
                    .append(ground.word())
                    .append(" --env prod\n");
        }
        text.append(
                        "```\n\nOn real ground with plain Pulumi, as [the README](../../README.md#your-own) shows: `pulumi config set slipway:app ")
                .append(file)
                .append("`.\n");
    }

    private void changes() {
        List<Map<String, String>> policies = rows.stream()
                .filter(row -> row.get("app").equals(name) && row.get("area").equals("policy"))
                .toList();
        if (policies.isEmpty()) {
            return;
        }
        text.append("\n## Where the guide's advice was changed\n\n");
        policies.forEach(row -> text.append("- ")
                .append(row.get("requirement"))
                .append(" (")
                .append(row.get("id"))
                .append(")\n")
                .append(refusals(row.get("id"))));
        text.append("\nHow every row of the guide stands on every target: [coverage](../../docs/coverage.md#")
                .append(name)
                .append(").\n");
    }

    /** Where the change could not be made, so that none is claimed. */
    private String refusals(String id) {
        return refusals.stream()
                .filter(it -> it.id().equals(id))
                .map(it -> "  Not on "
                        + it.grounds().stream().sorted().map(Ground::title).collect(Collectors.joining(" and ")) + ": "
                        + it.reason() + ".\n")
                .collect(Collectors.joining());
    }

    private App app(Environment environment) {
        return AppFile.read(folder.resolve("app.yaml"), environment).orThrow();
    }

    private JsonNode plan(String target, String environment) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(folder.resolve("plans/" + target + "-" + environment + ".json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(JsonNode list, Function<JsonNode, String> words) {
        return StreamSupport.stream(list.spliterator(), false).map(words).collect(Collectors.joining(", "));
    }
}
