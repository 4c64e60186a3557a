package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A default protects what was forgotten. */
public final class HostDaemonHardened implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("host-daemon-hardened", "Docker's own defaults are hardened")
                .severity(Severity.LOW)
                .why("What a container forgets to set, the daemon's default decides.")
                .fix("Set dockerDaemon: {liveRestore: true, noNewPrivileges: true}, or write "
                        + "/etc/docker/daemon.json in cloud-init.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_DOCKER, "2.14", "2.15")
                .build();
    }

    @Override
    public List<String> types() {
        return HostInputs.types();
    }

    @Override
    public Verdict judge(ResourceView host, RuleConfig config) {
        PropertyView daemon = HostInputs.get(host, "dockerDaemon");
        PropertyView document = HostInputs.get(host, "cloudInit");
        if (daemon.isSet() || !document.isSet()) {
            return daemon.known(known -> Verdict.all(
                    known.get("liveRestore").mustBeTrue(),
                    known.get("noNewPrivileges").mustBeTrue()));
        }
        return document.known(known -> {
            String text = known.text().orElse("");
            return text.contains("live-restore") && text.contains("no-new-privileges")
                    ? Verdict.pass()
                    : Verdict.fail(
                            known.path(),
                            "no such settings in it",
                            "/etc/docker/daemon.json with live-restore and no-new-privileges");
        });
    }
}
