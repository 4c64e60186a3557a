package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A full disk stops everything. */
public final class DockerLogRotation implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-log-rotation", "Logs of containers are rotated")
                .severity(Severity.MEDIUM)
                .why("Logs without a limit fill the disk, and then the database stops.")
                .fix("Set logDriver: json-file or local, and logOpts: {max-size: 10m, max-file: 3}.")
                .checks(Reference.GUIDES, "REL-21", "ALX-CHK-10", "CLP-LOG-02")
                .checks(Reference.CIS_DOCKER, "2.13")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        List<String> elsewhere = List.of("journald", "syslog", "loki", "fluentd", "gelf", "awslogs", "none");
        return container.get("logDriver").texts().stream().anyMatch(elsewhere::contains)
                ? Verdict.notApplicable("its log does not stay in a file of Docker's")
                : container.get("logOpts").known(options -> options.get("max-size")
                        .mustBeSet());
    }
}
