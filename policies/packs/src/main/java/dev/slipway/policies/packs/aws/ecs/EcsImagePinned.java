package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.packs.any.ImageReference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Latest is a different program every day. */
public final class EcsImagePinned implements ResourceRule {
    @Override
    public RuleInfo info() {
        return ImageReference.pinnedRule("ecs-image-pinned", "ECS images are named by version or digest")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return ContainerDefinitions.each(task, container -> ImageReference.pinned(container.get("image")));
    }
}
