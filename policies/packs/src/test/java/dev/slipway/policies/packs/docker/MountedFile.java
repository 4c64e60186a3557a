package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;

/** The good fixture of rules on mounts: a container that mounts one file of the application's. */
final class MountedFile {
    private MountedFile() {}

    static Fixture ofItsOwn() {
        return Fixture.of("docker:index/container:Container")
                .withJson(
                        "volumes",
                        "[{\"hostPath\": \"/srv/app/nginx.conf\", \"containerPath\": \"/etc/nginx/nginx.conf\"}]");
    }
}
