package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What belongs to the host stays with the host. */
public final class DockerNoSensitiveMount implements ResourceRule {
    private static final Pattern SENSITIVE = Pattern.compile(
            "/|/(boot|dev|etc|lib|proc|sys|usr|root|home)(/.*)?|/(run|var|var/run|var/lib|var/lib/docker|var/lib/kubelet)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-no-sensitive-mount", "No container mounts the host's own folders")
                .severity(Severity.HIGH)
                .why("A mounted /etc or / lets the container rewrite the host.")
                .fix("Mount a named volume, or a file of the application.")
                .checks(Reference.GUIDES, "SEC-19", "CLV-POL-06")
                .checks(Reference.CIS_DOCKER, "5.6")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return Verdict.all(DockerContainer.hostPaths(container).stream()
                .map(path -> path.known(known -> known.texts().stream()
                                .anyMatch(text -> SENSITIVE.matcher(plain(text)).matches())
                        ? known.fail("a volume, or a file of the application")
                        : Verdict.pass()))
                .toList());
    }

    /** The kernel reads /etc/ and /var/../etc as /etc. */
    private static String plain(String path) {
        return Path.of(path).normalize().toString().replace('\\', '/');
    }
}
