package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import java.util.List;

/** Which image a container runs, also where it is given by the id of an image resource, which tells no name. */
public final class ContainerImage {
    private ContainerImage() {}

    /** The names by which it is known in the stack; none when nothing tells one. */
    public static List<String> names(ResourceView container, StackView stack) {
        List<String> named = stack
                .referred(container, "image", "docker:index/remoteImage:RemoteImage", "docker:index/image:Image")
                .certain()
                .stream()
                .flatMap(image ->
                        (image.get("name").isSet() ? image.get("name") : image.get("imageName")).texts().stream())
                .toList();
        return named.isEmpty() ? container.get("image").texts() : named;
    }
}
