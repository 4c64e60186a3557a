package dev.slipway.sandbox.knowledge.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.efs.Catalogue;
import dev.slipway.sandbox.value.Props;
import java.util.List;

/** What ECS refuses of a task's volumes and of where its containers mount them. */
final class TaskVolumes {
    private TaskVolumes() {}

    static Knowledge add(Knowledge task) {
        return task.check("task-volume-unknown", "ClientException: Unknown volume", TaskVolumes::known)
                .check(
                        "task-volume-encryption",
                        "ClientException: EFS Access Point and IAM need transit encryption",
                        TaskVolumes::encrypted)
                .check(
                        "task-volume-missing",
                        "ClientException: the EFS file system does not exist",
                        TaskVolumes::exists);
    }

    private static void known(Subject s) {
        List<String> volumes =
                volumes(s).stream().map(it -> it.text("name", "")).toList();
        for (JsonNode container : TaskDefinitions.containers(s)) {
            for (JsonNode mount : container.path("mountPoints")) {
                String volume = mount.path("sourceVolume").asText();
                if (!volumes.contains(volume)) {
                    s.refuse(
                            "containerDefinitions",
                            "ClientException: Unknown volume '" + volume + "'.",
                            "The task has " + volumes + ".");
                }
            }
        }
    }

    private static void encrypted(Subject s) {
        for (Props volume : volumes(s)) {
            boolean authorized = volume.has("efsVolumeConfiguration.authorizationConfig");
            String transit = volume.text("efsVolumeConfiguration.transitEncryption", "DISABLED");
            if (authorized && !transit.equals("ENABLED")) {
                s.refuse(
                        "volumes",
                        "ClientException: EFS Access Point and IAM authorization need transit encryption of volume '"
                                + volume.text("name", "") + "'",
                        "Set transitEncryption to ENABLED.");
            }
        }
    }

    private static void exists(Subject s) {
        for (Props volume : volumes(s)) {
            volume.text("efsVolumeConfiguration.fileSystemId")
                    .filter(id -> s.world().find(Catalogue.FILES, id).isEmpty())
                    .ifPresent(id -> s.refuse(
                            "volumes",
                            "ResourceInitializationError: failed to invoke EFS utils: file system " + id
                                    + " does not exist",
                            "Refer to the file system's own id output."));
            volume.text("efsVolumeConfiguration.authorizationConfig.accessPointId")
                    .filter(id -> s.world().find(Catalogue.ENTRY, id).isEmpty())
                    .ifPresent(id -> s.refuse(
                            "volumes",
                            "ResourceInitializationError: failed to invoke EFS utils: access point " + id
                                    + " does not exist",
                            "Refer to the access point's own id output."));
        }
    }

    private static List<Props> volumes(Subject s) {
        return s.in().each("volumes");
    }
}
