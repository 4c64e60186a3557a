package dev.slipway.policies.packs.docker;

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
public final class DockerImagePinned implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-image-pinned", "Images are named by version or digest")
                .severity(Severity.MEDIUM)
                .why("With latest nobody knows what runs, and a rollback may start the same fault again.")
                .fix("Name the image by tag, better by digest.")
                .checks(Reference.GUIDES, "SEC-20", "CLP-POL-01", "CLV-POL-08", "SIG-POL-01")
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
