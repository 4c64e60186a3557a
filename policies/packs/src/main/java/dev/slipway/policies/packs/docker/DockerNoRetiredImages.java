package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** A program without a maker has no updates. */
public final class DockerNoRetiredImages implements ResourceRule {
    private static final Pattern RETIRED = Pattern.compile("(^|/)(grafana/promtail|minio/minio)([:@]|$)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-retired-images", "No container runs a program that has reached its end")
                .severity(Severity.MEDIUM)
                .why("Nobody mends the holes of a program that is no longer maintained.")
                .fix("Use its successor: Grafana Alloy for promtail, a maintained S3 store for MinIO.")
                .checks(Reference.GUIDES, "CLP-POL-08")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container
                .get("image")
                .known(image ->
                        image.text().map(text -> RETIRED.matcher(text).find()).orElse(false)
                                ? image.fail("its maintained successor")
                                : Verdict.pass());
    }
}
