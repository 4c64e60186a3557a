package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The socket is the host. */
public final class DockerNoSocketMount implements ResourceRule {
    private static final List<String> SOCKETS =
            List.of("/docker.sock", "/containerd.sock", "/podman.sock", "/crio.sock");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-socket-mount", "No container holds Docker's socket")
                .severity(Severity.CRITICAL)
                .why("Whoever has the socket is root on the host.")
                .fix("Take the mount away; give tools a proxy that allows only what they read.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "5.32")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return Verdict.all(DockerContainer.hostPaths(container).stream()
                .map(path -> path.known(known ->
                        known.texts().stream().anyMatch(text -> SOCKETS.stream().anyMatch(text::endsWith))
                                ? known.fail("a volume, or a file of the application")
                                : Verdict.pass()))
                .toList());
    }
}
