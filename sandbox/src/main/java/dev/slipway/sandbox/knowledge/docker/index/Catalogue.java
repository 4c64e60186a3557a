package dev.slipway.sandbox.knowledge.docker.index;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** The Docker engine's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(
                Containers.container(),
                Networks.network(),
                Volumes.volume(),
                Images.remoteImage(),
                Images.image(),
                secret());
    }

    private static Knowledge secret() {
        return Knowledge.of("docker:index/secret:Secret")
                .named("name", 64)
                .replaceOnAllBut("labels")
                .secret("data")
                .id(s -> s.hex("id", 25));
    }
}
