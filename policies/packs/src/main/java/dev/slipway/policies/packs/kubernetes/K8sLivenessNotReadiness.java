package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** A pod that cannot reach its database is not dead. */
public final class K8sLivenessNotReadiness implements ResourceRule {
    private static final Pattern READINESS = Pattern.compile("(?i)(^|[/_-])(ready|readyz|readiness)($|[/?_-])");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-liveness-not-readiness", "Liveness does not ask whether the pod is ready")
                .severity(Severity.HIGH)
                .why(
                        "A readiness path reports databases and caches: as a liveness probe it restarts every pod at once when one of them pauses.")
                .fix("Point livenessProbe at a path that looks at the process alone, or at the port (tcpSocket).")
                .checks(Reference.GUIDES, "REL-02", "CLV-POL-05", "SIG-POL-03")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.servingTypes();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return PodSpec.servingContainers(resource, container -> {
            PropertyView path = container.get("livenessProbe", "httpGet", "path");
            return path.known(
                    known -> READINESS.matcher(known.text().orElse("")).find()
                            ? known.fail("a path that looks at the process alone")
                            : Verdict.pass());
        });
    }
}
