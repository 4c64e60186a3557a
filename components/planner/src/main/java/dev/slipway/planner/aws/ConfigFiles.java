package dev.slipway.planner.aws;

import dev.slipway.model.ConfigFile;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files made from templates: a container that ends before the program starts writes them into storage of the task. Their text comes as
 * variables, those with secrets by reference, so that none stands in a task definition.
 */
final class ConfigFiles {
    static final String CONTAINER = "files";

    /** Where the writing container sees the directories. */
    private static final String ROOT = "/slipway/files/";

    /** A shell and little else. */
    static final String IMAGE = "public.ecr.aws/docker/library/busybox:1.37.0";

    /** A directory of these would hide what the image has there. */
    private static final Set<String> OF_THE_IMAGE = Set.of(
            "/", "/etc", "/usr", "/bin", "/sbin", "/lib", "/lib64", "/opt", "/var", "/home", "/root", "/srv", "/app");

    private ConfigFiles() {}

    static void check(Draft draft, Workload workload) {
        for (ConfigFile file : workload.container().files()) {
            if (OF_THE_IMAGE.contains(directory(file))) {
                draft.fault(workload.where() + ".files." + file.path()
                        + ": ECS mounts directories, not files, and one over " + directory(file)
                        + " would hide what the image has there; expected a directory of the file's own, such as "
                        + "/etc/" + draft.app().name() + "/");
            }
        }
    }

    /** One volume for each directory that holds files. */
    static List<TaskVolumePlan> volumes(Workload workload) {
        return directories(workload).values().stream()
                .map(name -> new TaskVolumePlan(name, Optional.empty()))
                .toList();
    }

    static List<MountPlan> mounts(Workload workload) {
        List<MountPlan> mounts = new ArrayList<>();
        directories(workload).forEach((path, name) -> mounts.add(new MountPlan(name, path, true)));
        return mounts;
    }

    /** The text of each file that holds a secret, by its variable. */
    static Map<String, Value> secrets(Draft draft, Workload workload) {
        Map<String, Value> secrets = new LinkedHashMap<>();
        variables(workload).forEach((name, value) -> {
            if (Wiring.isSecret(draft.app(), value)) {
                secrets.put(name, value);
            }
        });
        return secrets;
    }

    /** The container that writes, when there is something to write. */
    static Optional<ContainerPlan> writer(Draft draft, Workload workload) {
        if (workload.container().files().isEmpty()) {
            return Optional.empty();
        }
        draft.note(PlanNote.emulated(
                "files",
                workload.where()
                        + ".files: a container of the task writes them before the program starts; a changed text "
                        + "rolls the task"));
        Map<String, Value> plain = new LinkedHashMap<>(variables(workload));
        Set<String> secrets = secrets(draft, workload).keySet();
        plain.keySet().removeAll(secrets);
        List<MountPlan> mounts = directories(workload).values().stream()
                .map(name -> new MountPlan(name, ROOT + name, false))
                .toList();
        return Optional.of(ContainerPlan.builder(CONTAINER, IMAGE, 0)
                .script(script(workload))
                .notEssential()
                .environment(plain)
                .secretVariables(List.copyOf(secrets))
                .stopTimeoutSeconds(2)
                .mounts(mounts)
                .keptCapabilities(List.of("CHOWN"))
                .build());
    }

    /** Storage of a task belongs to root until somebody gives it away, hence root here, with that one power. */
    private static String script(Workload workload) {
        int user = Tasks.user(workload.container());
        StringBuilder script = new StringBuilder("umask 077\n");
        directories(workload)
                .forEach((path, name) ->
                        script.append("chmod 0755 ").append(ROOT).append(name).append('\n'));
        List<ConfigFile> files = workload.container().files();
        for (int i = 0; i < files.size(); i++) {
            ConfigFile file = files.get(i);
            String target = "'" + ROOT + directories(workload).get(directory(file))
                    + file.path().substring(file.path().lastIndexOf('/')) + "'";
            script.append("printf '%s' \"$")
                    .append(variable(i))
                    .append("\" > ")
                    .append(target)
                    .append('\n');
            script.append("chmod ")
                    .append(file.mode())
                    .append(' ')
                    .append(target)
                    .append('\n');
            script.append("chown ")
                    .append(user)
                    .append(':')
                    .append(user)
                    .append(' ')
                    .append(target)
                    .append('\n');
        }
        return script.toString();
    }

    private static Map<String, Value> variables(Workload workload) {
        Map<String, Value> variables = new LinkedHashMap<>();
        List<ConfigFile> files = workload.container().files();
        for (int i = 0; i < files.size(); i++) {
            variables.put(variable(i), files.get(i).content());
        }
        return variables;
    }

    private static String variable(int index) {
        return "FILE_" + index;
    }

    private static Map<String, String> directories(Workload workload) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ConfigFile file : workload.container().files()) {
            names.putIfAbsent(directory(file), "files-" + names.size());
        }
        return names;
    }

    private static String directory(ConfigFile file) {
        int slash = file.path().lastIndexOf('/');
        return slash <= 0 ? "/" : file.path().substring(0, slash);
    }
}
