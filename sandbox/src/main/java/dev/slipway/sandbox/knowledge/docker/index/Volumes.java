package dev.slipway.sandbox.knowledge.docker.index;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;

/** A folder that outlives containers. */
final class Volumes {
    static final String TYPE = "docker:index/volume:Volume";

    private Volumes() {}

    static Knowledge volume() {
        return Knowledge.of(TYPE)
                .named("name", 128)
                .replaceOnAllBut()
                .unordered("labels")
                .fill("driver", "local")
                .id(s -> s.in().text("name", ""))
                .out("mountpoint", s -> "/var/lib/docker/volumes/" + s.in().text("name", "") + "/_data")
                .check(
                        "volume-name",
                        "includes invalid characters for a local volume name",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9][a-zA-Z0-9_.-]+",
                                "Error response from daemon: create %s: it includes invalid characters for a local volume name, only \"[a-zA-Z0-9][a-zA-Z0-9_.-]\" are allowed",
                                "Change the name."))
                .onDelete("volume-in-use", "remove …: volume is in use", s -> s.world().all(Containers.TYPE).stream()
                        .filter(r -> r.in().each("volumes").stream()
                                        .anyMatch(v -> v.text("volumeName", "").equals(s.id()))
                                || r.in().each("mounts").stream()
                                        .anyMatch(m -> m.text("source", "").equals(s.id())))
                        .findFirst()
                        .ifPresent(r -> s.refuse(
                                "",
                                "Error response from daemon: remove " + s.id() + ": volume is in use",
                                "Remove container " + r.in().text("name", "") + " first.")));
    }
}
