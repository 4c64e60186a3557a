package dev.slipway.policies.packs.docker;

import dev.slipway.policies.packs.any.ImageReference;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Latest is a different program every day. */
public final class DockerImagePinned implements ResourceRule {
    @Override
    public RuleInfo info() {
        return ImageReference.pinnedRule("docker-image-pinned", "Images are named by version or digest")
                .checks(Reference.CIS_DOCKER, "5.28")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container.get("image").known(ImageReference::pinned);
    }
}
