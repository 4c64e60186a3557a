package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The entry is the gateway and nothing else. */
public final class DockerGatewayOnlyPublic implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-gateway-only-public", "Only web ports are published to the world")
                .severity(Severity.HIGH)
                .why("Every other published port is a service that goes past the gateway's TLS, limits and "
                        + "headers, and past ufw.")
                .fix("Publish 80 and 443 on the gateway alone; bind anything else to 127.0.0.1.")
                .checks(
                        Reference.GUIDES,
                        "SEC-12",
                        "SEC-14",
                        "CLP-POL-02",
                        "CLP-CHK-02",
                        "CLV-CHK-04",
                        "ALX-CHK-03",
                        "CLV-POL-01",
                        "ALX-POL-02",
                        "ALX-POL-03")
                .checks(Reference.CIS_DOCKER, "5.14")
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return Verdict.all(
                container.get("publishAllPorts").mustNotBeTrue(),
                container.get("ports").each(DockerGatewayOnlyPublic::port));
    }

    private static Verdict port(PropertyView port) {
        boolean local = port.get("ip").texts().stream().anyMatch(ip -> ip.startsWith("127.") || ip.equals("::1"));
        // Without a port of the host Docker takes any, on all addresses.
        return local
                ? Verdict.pass()
                : port.get("external")
                        .known(number -> number.number().orElse(-1) == 80
                                        || number.number().orElse(-1) == 443
                                ? Verdict.pass()
                                : number.fail("80 or 443, or ip 127.0.0.1"));
    }
}
