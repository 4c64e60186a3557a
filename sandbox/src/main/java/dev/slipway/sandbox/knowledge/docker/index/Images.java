package dev.slipway.sandbox.knowledge.docker.index;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import java.util.regex.Pattern;

/** What containers are made from. */
final class Images {
    /** The grammar of github.com/distribution/reference, with the image ids that Docker takes too. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(sha256:)?[0-9a-f]{64}|"
                    + "(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(\\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(:[0-9]+)?/)?"
                    + "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*(:[\\w][\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?");

    private Images() {}

    static boolean reference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    private static String repository(String name) {
        String bare = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        int colon = bare.lastIndexOf(':');
        return colon > bare.lastIndexOf('/') ? bare.substring(0, colon) : bare;
    }

    private static String digest(String name) {
        return name.contains("@sha256:") ? name.substring(name.indexOf('@') + 1) : "sha256:" + Hashes.hex(name, 64);
    }

    static Knowledge remoteImage() {
        return Knowledge.of("docker:index/remoteImage:RemoteImage")
                .replaceOn("name", "buildAttribute", "platform", "pullTriggers", "triggers")
                .fill("keepLocally", false)
                .fill("forceRemove", false)
                .id(s -> "sha256:" + Hashes.hex(s.in().text("name", "") + "config" + s.urn(), 64)
                        + s.in().text("name", ""))
                .out("imageId", s -> "sha256:" + Hashes.hex(s.in().text("name", "") + "config", 64))
                .out("repoDigest", s -> repository(s.in().text("name", "")) + "@" + digest(s.in().text("name", "")))
                .check(
                        "image-reference",
                        "invalid reference format",
                        Rules.all(
                                "name",
                                Images::reference,
                                "invalid reference format: '%s'",
                                "Write [host/]name[:tag][@sha256:digest] in lower case."));
    }

    static Knowledge image() {
        return Knowledge.of("docker:index/image:Image")
                .replaceOn("imageName")
                .fill("skipPush", false)
                .fill("buildOnPreview", false)
                .id(s -> s.in().text("imageName", "") + "#" + s.hex("id", 8))
                .out("baseImageName", s -> s.in().text("imageName", ""))
                .out("registryServer", s -> s.in().text("registry.server", "docker.io"))
                .out(
                        "repoDigest",
                        s -> repository(s.in().text("imageName", "")) + "@" + digest(s.in().text("imageName", "")))
                .check(
                        "built-image-reference",
                        "invalid reference format",
                        Rules.all(
                                "imageName",
                                Images::reference,
                                "invalid reference format: '%s'",
                                "Write [host/]name[:tag] in lower case."));
    }
}
