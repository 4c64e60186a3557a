package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** A container is a fence; host takes it down. */
public final class DockerNoHostNamespaces implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-host-namespaces", "Containers do not share the host's namespaces")
                .severity(Severity.HIGH)
                .why("A container in the host's process or user space sees and signals what runs beside it.")
                .fix("Leave pidMode, ipcMode and usernsMode out.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "5.16", "5.17", "5.31")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return Verdict.all(Stream.of("pidMode", "ipcMode", "usernsMode")
                .map(mode -> container.get(mode).mustNotBeOneOf(List.of("host")))
                .toList());
    }
}
