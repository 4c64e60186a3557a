package dev.slipway.sandbox.knowledge.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.List;
import java.util.Set;

/** What ECS refuses about a container's settings of the Linux kernel (Amazon ECS API Reference, "LinuxParameters" and "Tmpfs"). */
final class LinuxParameters {
    private static final List<String> NOT_ON_FARGATE = List.of("devices", "sharedMemorySize", "maxSwap", "swappiness");

    private static final Set<String> MOUNT_OPTIONS = Set.of(
            "defaults",
            "ro",
            "rw",
            "suid",
            "nosuid",
            "dev",
            "nodev",
            "exec",
            "noexec",
            "sync",
            "async",
            "dirsync",
            "remount",
            "mand",
            "nomand",
            "atime",
            "noatime",
            "diratime",
            "nodiratime",
            "bind",
            "rbind",
            "unbindable",
            "runbindable",
            "private",
            "rprivate",
            "shared",
            "rshared",
            "slave",
            "rslave",
            "relatime",
            "norelatime",
            "strictatime",
            "nostrictatime",
            "mode",
            "uid",
            "gid",
            "nr_inodes",
            "nr_blocks",
            "mpol");

    private LinuxParameters() {}

    static Knowledge add(Knowledge task) {
        return task.check(
                        "container-fargate-linux",
                        "ClientException: The linuxParameters setting is not supported on Fargate",
                        LinuxParameters::unsupported)
                .check(
                        "container-tmpfs-windows",
                        "ClientException: tmpfs is not supported by Windows containers",
                        s -> {
                            if (s.in().text("runtimePlatform.operatingSystemFamily", "LINUX")
                                    .startsWith("WINDOWS")) {
                                each(
                                        s,
                                        (container, tmpfs) -> s.refuse(
                                                "containerDefinitions",
                                                "ClientException: tmpfs is not supported by Windows containers: container '"
                                                        + container + "'",
                                                "Leave it out."));
                            }
                        })
                .check("container-tmpfs", "ClientException: Invalid tmpfs", LinuxParameters::tmpfs);
    }

    private static void unsupported(Subject s) {
        if (!TaskDefinitions.fargate(s)) {
            return;
        }
        for (JsonNode container : TaskDefinitions.containers(s)) {
            NOT_ON_FARGATE.stream()
                    .filter(container.path("linuxParameters")::hasNonNull)
                    .forEach(name -> s.refuse(
                            "containerDefinitions",
                            "ClientException: linuxParameters." + name + " is not supported on Fargate: container '"
                                    + container.path("name").asText() + "'",
                            "Leave it out; tmpfs is supported."));
        }
    }

    private static void tmpfs(Subject s) {
        each(s, (container, tmpfs) -> {
            if (!tmpfs.path("containerPath").asText().startsWith("/")
                    || tmpfs.path("size").asInt(0) < 1) {
                s.refuse(
                        "containerDefinitions",
                        "ClientException: Invalid tmpfs of container '" + container
                                + "': an absolute containerPath and a size in MiB are required",
                        "Give both.");
            }
            tmpfs.path("mountOptions").forEach(option -> {
                if (!MOUNT_OPTIONS.contains(option.asText().replaceAll("=.*", ""))) {
                    s.refuse(
                            "containerDefinitions",
                            "ClientException: Invalid tmpfs of container '" + container + "': unknown mount option "
                                    + option.asText(),
                            "Use those of the ECS API Reference.");
                }
            });
        });
    }

    private static void each(Subject s, Mounts mounts) {
        for (JsonNode container : TaskDefinitions.containers(s)) {
            container
                    .at("/linuxParameters/tmpfs")
                    .forEach(tmpfs -> mounts.accept(container.path("name").asText(), tmpfs));
        }
    }

    /** Takes a container's name and one of its mounts in memory. */
    private interface Mounts {
        void accept(String container, JsonNode tmpfs);
    }
}
