package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Data has nobody to call. */
public final class DockerDataNetworkInternal implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-data-network-internal", "Networks of data have no way out")
                .severity(Severity.HIGH)
                .why("A database that reaches the internet can be made to send its data there.")
                .fix("Set internal: true on the docker.Network of databases and caches.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("docker:index/network:Network");
    }

    @Override
    public Verdict judge(ResourceView network, RuleConfig config) {
        String named = network.name() + " " + network.get("name").text().orElse("");
        return named.matches(".*\\b(data|db|database|cache|storage)\\b.*")
                ? network.get("internal").mustBeTrue()
                : Verdict.notApplicable("not a network of data, as far as its name tells");
    }
}
