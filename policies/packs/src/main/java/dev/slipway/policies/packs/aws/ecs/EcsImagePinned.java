package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.packs.any.ImageReference;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Latest is a different program every day. */
public final class EcsImagePinned implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-image-pinned", "ECS images are named by version or digest")
                .severity(Severity.MEDIUM)
                .why("With latest nobody knows what runs, and a rollback may start the same fault again.")
                .fix("Name the image by tag, better by digest: api:1.4.2 or api@sha256:….")
                .checks(Reference.GUIDES, "SEC-20", "CLP-POL-01", "CLV-POL-08", "SIG-POL-01")
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
