package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.any.BackupPrograms.Made;
import dev.slipway.policies.packs.any.DataImage.Kind;
import dev.slipway.policies.packs.aws.ecs.ContainerDefinitions;
import dev.slipway.policies.packs.docker.ContainerImage;
import dev.slipway.policies.packs.docker.DockerContainer;
import dev.slipway.policies.packs.kubernetes.PodSpec;
import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes backups again and again, known by the programs that it starts and by its image. Its name tells nothing. */
public final class Backups {
    private static final String DOCKER = DockerContainer.types().get(0);
    private static final String CRON_JOB = "kubernetes:batch/v1:CronJob";
    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";
    private static final String VELERO = "kubernetes:velero.io/v1:Schedule";

    /** What a container starts, in the words of Docker, ECS and Kubernetes, in the order in which they make one command. */
    private static final List<String> WORDS = List.of("entrypoints", "entryPoint", "command", "args");

    /** Published images that make backups by their own clock. */
    private static final List<String> IMAGES = List.of(
            "prodrigestivill/postgres-backup-local",
            "kartoza/pg-backup",
            "schickling/postgres-backup-s3",
            "eeshugerman/postgres-backup-s3",
            "tiredofit/db-backup",
            "databacker/mysql-backup",
            "databack/mysql-backup",
            "fradelg/mysql-cron-backup",
            "offen/docker-volume-backup",
            "mazzolino/restic");

    /** Where a client of a database says its host. */
    private static final Pattern HOST =
            Pattern.compile("(?:\\b\\w*HOST(?:NAME)?=|--host[= ]|\\s-h\\s*|\\bhost=|@)([\\w.-]+)");

    private final List<Job> jobs = new ArrayList<>();
    private final List<ResourceView> open = new ArrayList<>();

    /**
     * A workload that makes backups.
     *
     * @param text its commands, scripts and variables
     */
    private record Job(ResourceView resource, Made made, boolean byImage, String text) {
        boolean saves(Kind kind) {
            return byImage || made.kinds().contains(kind);
        }

        boolean sharesVolumeWith(ResourceView database) {
            Set<String> shared = new HashSet<>(Scripts.volumes(database));
            shared.retainAll(Scripts.volumes(resource));
            return !shared.isEmpty();
        }

        Set<String> hosts() {
            Set<String> hosts = new HashSet<>();
            Matcher host = HOST.matcher(text);
            while (host.find()) {
                hosts.add(host.group(1).split("\\.", 2)[0]);
            }
            return hosts;
        }
    }

    private Backups() {}

    /** The setting that tells of images of one's own. */
    static ConfigSchema setting() {
        return ConfigSchema.texts(
                "images", IMAGES, "Images, without tag, that make backups although no command of theirs shows it");
    }

    /** All of a stack. */
    static Backups of(StackView stack, RuleConfig config) {
        return of(stack, config.texts("images"));
    }

    private static Backups of(StackView stack, List<String> images) {
        return stack.once("backups by " + images, Backups.class, it -> read(it, images));
    }

    private static Backups read(StackView stack, List<String> images) {
        Backups backups = new Backups();
        List<String> types = new ArrayList<>(PodSpec.servingTypes());
        types.addAll(List.of(DOCKER, CRON_JOB, TASK));
        for (ResourceView workload : stack.ofType(types.toArray(String[]::new))) {
            if (runsOnceOnly(workload)) {
                continue;
            }
            List<PropertyView> containers = containers(workload);
            String commands = Scripts.of(stack).withScripts(workload, commands(containers));
            Made made = BackupPrograms.in(commands);
            boolean byImage = images(workload, containers, stack)
                    .map(DataImage::repository)
                    .anyMatch(images::contains);
            if (byImage || !made.isEmpty()) {
                backups.jobs.add(new Job(workload, made, byImage, commands + "\n" + variables(containers)));
            } else if (isOpen(workload, containers)) {
                backups.open.add(workload);
            }
        }
        stack.ofType(VELERO).forEach(it -> backups.jobs.add(new Job(it, new Made(Set.of(), true), true, "")));
        return backups;
    }

    /** A copy before a migration is a backup of that day only. */
    private static boolean runsOnceOnly(ResourceView workload) {
        return workload.isA(DOCKER)
                && workload.get("mustRun").isFalse()
                && !workload.get("start").isFalse();
    }

    /** Docker's provider answers commands that nobody gave after it made the container, so those of servers tell nothing. */
    private static boolean isOpen(ResourceView workload, List<PropertyView> containers) {
        if (workload.isA(DOCKER) && !workload.get("start").isFalse()) {
            return false;
        }
        return containers.isEmpty()
                ? PodSpec.of(workload).isUnknown()
                        || workload.get("containerDefinitions").isUnknown()
                : containers.stream().anyMatch(Backups::startsWhatIsNotKnown);
    }

    private static boolean startsWhatIsNotKnown(PropertyView container) {
        List<PropertyView> words =
                WORDS.stream().map(container::get).filter(PropertyView::isSet).toList();
        return words.stream().allMatch(it -> it.reveal().texts().isEmpty())
                && words.stream().anyMatch(PropertyView::hasUnknown);
    }

    private static List<PropertyView> containers(ResourceView workload) {
        if (workload.isA(DOCKER)) {
            return List.of(workload.properties());
        }
        List<PropertyView> containers = new ArrayList<>();
        if (workload.isA(TASK)) {
            collect(containers, check -> ContainerDefinitions.each(workload, check));
        } else {
            collect(containers, check -> PodSpec.containers(workload, check));
        }
        return containers;
    }

    private static void collect(List<PropertyView> containers, Consumer<Function<PropertyView, Verdict>> each) {
        each.accept(container -> {
            containers.add(container);
            return Verdict.pass();
        });
    }

    private static Stream<String> images(ResourceView workload, List<PropertyView> containers, StackView stack) {
        return workload.isA(DOCKER)
                ? ContainerImage.names(workload, stack).stream()
                : containers.stream().flatMap(it -> it.get("image").texts().stream());
    }

    private static String commands(List<PropertyView> containers) {
        StringBuilder commands = new StringBuilder();
        for (PropertyView container : containers) {
            WORDS.stream()
                    .flatMap(key -> container.get(key).reveal().texts().stream())
                    .forEach(word -> commands.append(word).append(' '));
            commands.append('\n');
        }
        return commands.toString();
    }

    private static String variables(List<PropertyView> containers) {
        StringBuilder variables = new StringBuilder();
        for (PropertyView container : containers) {
            container.get("envs").reveal().texts().forEach(it -> variables
                    .append(it)
                    .append('\n'));
            Stream.of("env", "environment")
                    .flatMap(key -> container.get(key).items().stream())
                    .forEach(it -> variables
                            .append(it.get("name").text().orElse(""))
                            .append('=')
                            .append(it.get("value").reveal().text().orElse(""))
                            .append('\n'));
        }
        return variables.toString();
    }

    /** Whether a workload makes backups, as far as is known. */
    boolean areMadeBy(ResourceView workload) {
        return jobs.stream().anyMatch(it -> it.resource.urn().equals(workload.urn()));
    }

    /** Whether what a workload does is not known yet. */
    boolean mayBeMadeBy(ResourceView workload) {
        return open.stream().anyMatch(it -> it.urn().equals(workload.urn()));
    }

    /**
     * Complies when something saves a database: by asking servers of its kind, unless it asks only others of this stack, or by saving its
     * volume.
     */
    Verdict cover(ResourceView database, Kind kind, StackView stack) {
        boolean covered = jobs.stream()
                .filter(it -> !it.resource.urn().equals(database.urn()))
                .anyMatch(it -> (it.saves(kind) && !asksOnlyOthers(it, database, stack))
                        || (it.made.files() && (it.resource.isA(VELERO) || it.sharesVolumeWith(database))));
        if (covered) {
            return Verdict.pass();
        }
        return open.stream().allMatch(it -> it.urn().equals(database.urn()))
                ? Verdict.fail("", "nothing that makes backups of it", "a backup by the clock")
                : Verdict.unknown("");
    }

    private static boolean asksOnlyOthers(Job job, ResourceView database, StackView stack) {
        Set<String> hosts = job.hosts();
        return hosts.stream().noneMatch(addresses(database)::contains)
                && !job.sharesVolumeWith(database)
                && stack.ofType(database.type()).stream()
                        .filter(it -> !it.urn().equals(database.urn()))
                        .anyMatch(it -> hosts.stream().anyMatch(addresses(it)::contains));
    }

    private static Set<String> addresses(ResourceView database) {
        Set<String> addresses = new HashSet<>();
        Stream.of(
                        database.get("name"),
                        database.get("hostname"),
                        database.get("metadata", "name"),
                        database.get("spec", "serviceName"))
                .forEach(it -> addresses.addAll(it.texts()));
        database.get("networksAdvanced")
                .items()
                .forEach(it -> addresses.addAll(it.get("aliases").texts()));
        return addresses;
    }

    /** Whether backups are written into a bucket: by a program that makes them and names it, or by a service that exports data there. */
    public static boolean areWrittenTo(ResourceView bucket, StackView stack) {
        List<Pattern> names =
                bucket.get("bucket").texts().stream().map(Backups::word).toList();
        return of(stack, IMAGES).jobs.stream()
                .anyMatch(job ->
                        names.stream().anyMatch(it -> it.matcher(job.text).find())
                                || job.resource.edges().byProperty().values().stream()
                                        .anyMatch(it -> it.contains(bucket.urn())));
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])");
    }
}
