package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Published ports go past the host's firewall. */
public final class DockerDataPortsUnpublished implements ResourceRule {
    private static boolean isLoopback(PropertyView port) {
        return port.get("ip").texts().stream().anyMatch(ip -> ip.startsWith("127.") || ip.equals("::1"));
    }

    private static String address(PropertyView port) {
        String ip = port.get("ip").text().orElse("0.0.0.0");
        return List.of("0.0.0.0", "::").contains(ip) ? "all addresses" : ip;
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("docker-data-ports-unpublished", "Databases and caches publish no port")
                .severity(Severity.CRITICAL)
                .why("Docker's published ports go past ufw: a published database is on the internet.")
                .fix("Take ports off the container; services on its network reach it by name.")
                .checks(
                        Reference.GUIDES,
                        "SEC-13",
                        "CLP-POL-02",
                        "CLV-CHK-04",
                        "ALX-CHK-03",
                        "KAR-NET-03",
                        "CLV-POL-01")
                .checks(Reference.CIS_DOCKER, "5.9")
                .config(ConfigSchema.texts(
                        "dataPorts",
                        List.of(
                                "5432", "5436", "6432", "6379", "3306", "27017", "9200", "11211", "9000", "9090",
                                "3100"),
                        "Ports inside a container that must not be published: data, and the guides' internal consoles"))
                .build();
    }

    @Override
    public List<String> types() {
        return DockerContainer.types();
    }

    @Override
    public Verdict judge(ResourceView container, RuleConfig config) {
        return container.get("ports").each(port -> {
            int internal = (int) port.get("internal").number().orElse(0);
            return config.texts("dataPorts").contains(String.valueOf(internal)) && !isLoopback(port)
                    ? Verdict.fail(
                            port.path(),
                            "port " + internal + " published on " + address(port),
                            "no published data port")
                    : Verdict.pass();
        });
    }
}
