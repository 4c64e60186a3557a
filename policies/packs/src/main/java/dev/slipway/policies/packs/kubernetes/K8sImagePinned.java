package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.packs.any.ImageReference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Latest is a different program every day. */
public final class K8sImagePinned implements ResourceRule {
    @Override
    public RuleInfo info() {
        return ImageReference.pinnedRule("k8s-image-pinned", "Images are named by version or digest")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> ImageReference.pinned(container.get("image")));
    }
}
