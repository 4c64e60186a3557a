package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.planner.aws.ContainerPlan;
import dev.slipway.planner.aws.HealthCheckPlan;
import dev.slipway.planner.aws.TaskPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The containers of a task as ECS wants them written. */
final class ContainerDefinitions {
    /** Each such directory counts as memory of the task when it is filled. */
    private static final int TMPFS_MIB = 64;

    /** Where the image has that directory, its mode would be taken over, and with it the container's user locked out. */
    private static final List<String> TMPFS_OPTIONS = List.of("nosuid", "nodev", "noexec", "mode=1777");

    /** What a container has of root's powers unless it is taken away (Docker, "Runtime privilege and Linux capabilities"). */
    private static final List<String> DEFAULT_CAPABILITIES = List.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "NET_RAW",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private ContainerDefinitions() {}

    static Output<String> of(TaskPlan plan, TaskGround ground) {
        return JsonOutput.of(plan.containers().stream()
                .map(container -> definition(container, plan, ground))
                .toList());
    }

    private static Map<String, Object> definition(ContainerPlan container, TaskPlan plan, TaskGround ground) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("name", container.name());
        definition.put("image", container.image());
        definition.put("essential", container.essential());
        if (!container.entryPoint().isEmpty()) {
            definition.put("entryPoint", container.entryPoint());
        }
        if (!container.command().isEmpty()) {
            definition.put("command", container.command());
        }
        container.user().ifPresent(user -> definition.put("user", user));
        definition.put("readonlyRootFilesystem", container.readOnlyRoot());
        definition.put("privileged", false);
        definition.put("stopTimeout", container.stopTimeoutSeconds());
        definition.put("environment", environment(container, ground));
        definition.put("secrets", secrets(container, ground));
        definition.put("portMappings", ports(container));
        container.healthCheck().ifPresent(check -> definition.put("healthCheck", healthCheck(check)));
        if (!container.mounts().isEmpty()) {
            definition.put("mountPoints", mounts(container));
        }
        if (!container.after().isEmpty()) {
            definition.put(
                    "dependsOn",
                    container.after().stream()
                            .map(it -> pair("containerName", it, "condition", "SUCCESS"))
                            .toList());
        }
        definition.put("linuxParameters", linux(container));
        definition.put("logConfiguration", log(container, plan, ground));
        return definition;
    }

    private static List<Map<String, Object>> environment(ContainerPlan container, TaskGround ground) {
        List<Map<String, Object>> variables = new ArrayList<>();
        new TreeMap<>(container.environment())
                .forEach((name, value) -> variables.add(
                        pair("name", name, "value", ground.values().resolve(value))));
        return variables;
    }

    private static List<Map<String, Object>> secrets(ContainerPlan container, TaskGround ground) {
        List<Map<String, Object>> variables = new ArrayList<>();
        for (String variable : container.secretVariables()) {
            AwsSecret secret = ground.secret()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "container " + container.name() + " has secret variables and needs a secret"));
            variables.add(pair("name", variable, "valueFrom", secret.valueFrom(variable)));
        }
        container
                .outsideSecrets()
                .forEach((name, value) -> variables.add(
                        pair("name", name, "valueFrom", ground.values().resolve(value))));
        return variables;
    }

    private static List<Map<String, Object>> ports(ContainerPlan container) {
        return container.ports().stream()
                .map(port -> {
                    Map<String, Object> mapping = pair("containerPort", port, "hostPort", port);
                    mapping.put("protocol", "tcp");
                    return mapping;
                })
                .toList();
    }

    private static Map<String, Object> healthCheck(HealthCheckPlan check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("command", check.command());
        map.put("interval", check.intervalSeconds());
        map.put("timeout", check.timeoutSeconds());
        map.put("retries", check.retries());
        map.put("startPeriod", check.startPeriodSeconds());
        return map;
    }

    /** Nothing of root's powers stays, and a small init process reaps what the command leaves. */
    private static Map<String, Object> linux(ContainerPlan container) {
        Map<String, Object> linux = new LinkedHashMap<>();
        linux.put("capabilities", Map.of("drop", dropped(container)));
        linux.put("initProcessEnabled", true);
        linux.put(
                "tmpfs",
                container.tmpfs().stream()
                        .map(path -> Map.of("containerPath", path, "size", TMPFS_MIB, "mountOptions", TMPFS_OPTIONS))
                        .toList());
        return linux;
    }

    private static List<String> dropped(ContainerPlan container) {
        return container.keptCapabilities().isEmpty()
                ? List.of("ALL")
                : DEFAULT_CAPABILITIES.stream()
                        .filter(it -> !container.keptCapabilities().contains(it))
                        .toList();
    }

    private static List<Map<String, Object>> mounts(ContainerPlan container) {
        return container.mounts().stream()
                .map(mount -> {
                    Map<String, Object> point = pair("sourceVolume", mount.volume(), "containerPath", mount.path());
                    point.put("readOnly", mount.readOnly());
                    return point;
                })
                .toList();
    }

    private static Map<String, Object> log(ContainerPlan container, TaskPlan plan, TaskGround ground) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("awslogs-group", plan.log().name());
        options.put("awslogs-region", ground.account().region());
        options.put("awslogs-stream-prefix", container.name());
        return pair("logDriver", "awslogs", "options", options);
    }

    private static Map<String, Object> pair(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
