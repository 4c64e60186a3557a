package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerRefusalsTest extends Refusals {
    private static final String CONTAINER = "docker:index/container:Container";
    private static final String NETWORK = "docker:index/network:Network";
    private static final String VOLUME = "docker:index/volume:Volume";
    private static final String GOOD = "{'image':'nginx:1.27','name':'web','restart':'unless-stopped','memory':64}";

    @Override
    String config() {
        return "{'host':'ssh://deploy@host.example.com'}";
    }

    @Test
    void networkNotFound() {
        create(NETWORK, "net", "{'name':'back'}");
        refuses(
                CONTAINER,
                GOOD.replace("'memory'", "'networksAdvanced':[{'name':'back'}],'memory'"),
                "networksAdvanced[0].name",
                "front",
                "network front not found");
    }

    @Test
    void portIsAlreadyAllocatedOnThisHostOnly() {
        create(CONTAINER, "first", "{'image':'nginx','name':'first','ports':[{'internal':80,'external':80}]}");
        String good = GOOD.replace("'memory'", "'ports':[{'internal':80,'external':8080}],'memory'");
        refuses(CONTAINER, good, "ports[0].external", 80, "Bind for 0.0.0.0:80 failed: port is already allocated");
        refuses(CONTAINER, good, "ports[0].external", 70000, "invalid port specification: 70000");
        refuses(CONTAINER, good, "ports[0].protocol", "http", "invalid proto: http");
        try (EngineDriver other = elsewhere("{'host':'ssh://deploy@other.example.com'}")) {
            assertThat(other.refusals(
                            CONTAINER,
                            "elsewhere",
                            EngineDriver.with(EngineDriver.json(good), "ports[0].external", 80)))
                    .isEmpty();
        }
    }

    @Test
    void theContainerNameIsAlreadyInUse() {
        create(CONTAINER, "first", GOOD.replace("'web'", "'taken'"));
        refuses(CONTAINER, GOOD, "name", "taken", "The container name \"/taken\" is already in use");
        refuses(CONTAINER, GOOD, "name", "-web", "Invalid container name (-web)");
    }

    @Test
    void noSuchVolume() {
        create(VOLUME, "data", "{'name':'data'}");
        String good = GOOD.replace("'memory'", "'volumes':[{'volumeName':'data','containerPath':'/data'}],'memory'");
        refuses(CONTAINER, good, "volumes[0].volumeName", "date", "get date: no such volume");
        refuses(CONTAINER, good, "volumes[0].containerPath", "data", "mount path must be absolute");
        refuses(
                CONTAINER,
                good,
                "volumes[1]",
                Map.of("hostPath", "/srv", "containerPath", "/data"),
                "Duplicate mount point: /data");
        refuses(VOLUME, "{'name':'other'}", "name", "my data", "includes invalid characters for a local volume name");
    }

    @Test
    void invalidReferenceFormat() {
        for (String bad : List.of("Nginx", "nginx:", "nginx latest", "https://nginx")) {
            refuses(CONTAINER, GOOD, "image", bad, "invalid reference format");
        }
        refuses(
                "docker:index/remoteImage:RemoteImage",
                "{'name':'ghcr.io/acme/api:1.2@sha256:%s'}".formatted("a".repeat(64)),
                "name",
                "api@sha256:12",
                "invalid reference format");
    }

    @Test
    void minimumMemoryLimitAllowedIs6Mb() {
        refuses(CONTAINER, GOOD, "memory", 5, "Minimum memory limit allowed is 6MB");
        refuses(CONTAINER, GOOD, "memorySwap", 32, "Minimum memoryswap limit should be larger than memory limit");
    }

    @Test
    void invalidRestartPolicy() {
        refuses(CONTAINER, GOOD, "restart", "forever", "unknown policy 'forever'");
        refuses(CONTAINER, GOOD, "maxRetryCount", 3, "maximum retry count can only be used with 'on-failure'");
    }

    @Test
    void invalidHealthcheckDuration() {
        String good = GOOD.replace(
                "'memory'", "'healthcheck':{'tests':['CMD','true'],'interval':'30s','retries':3},'memory'");
        refuses(CONTAINER, good, "healthcheck.interval", "30", "time: invalid duration \"30\"");
        refuses(CONTAINER, good, "healthcheck.interval", "10us", "cannot be less than 1ms");
        refuses(
                CONTAINER,
                good,
                "healthcheck.tests",
                List.of("curl", "localhost"),
                "Unknown type 'curl' in Healthcheck");
        refuses(CONTAINER, good, "healthcheck.retries", -1, "Retries in Healthcheck cannot be negative");
    }

    @Test
    void unknownCapability() {
        refuses(
                CONTAINER,
                GOOD.replace("'memory'", "'capabilities':{'drops':['ALL'],'adds':['NET_BIND_SERVICE']},'memory'"),
                "capabilities.adds[0]",
                "NET_BIND",
                "unknown capability: \"NET_BIND\"");
    }

    @Test
    void anEnvironmentVariableIsGivenOnce() {
        refuses(
                CONTAINER,
                GOOD.replace("'memory'", "'envs':['A=1'],'memory'"),
                "envs",
                List.of("A=1", "A=2"),
                "A is given twice");
        refuses(CONTAINER, GOOD, "envs", List.of("=x"), "invalid environment variable");
    }

    @Test
    void otherThingsThatTheDaemonRefuses() {
        refuses(CONTAINER, GOOD, "logDriver", "jsonfile", "no log driver named 'jsonfile'");
        refuses(
                CONTAINER,
                GOOD,
                "ulimits",
                List.of(Map.of("name", "nofile", "soft", 9, "hard", 8)),
                "soft limit must be less than or equal to hard limit");
        refuses(CONTAINER, GOOD, "stopSignal", "please", "Invalid signal: please");
        refuses(CONTAINER, GOOD, "networkMode", "mesh", "network mesh not found");
    }

    @Test
    void poolOverlapsWithOtherOneOnThisAddressSpace() {
        create(NETWORK, "first", "{'name':'first','ipamConfigs':[{'subnet':'172.20.0.0/16'}]}");
        String good = "{'name':'second','ipamConfigs':[{'subnet':'172.21.0.0/24','gateway':'172.21.0.1'}]}";
        refuses(
                NETWORK,
                good,
                "ipamConfigs[0]",
                Map.of("subnet", "172.20.5.0/24"),
                "Pool overlaps with other one on this address space");
        refuses(NETWORK, good, "ipamConfigs[0].gateway", "10.0.0.1", "no matching subnet for gateway 10.0.0.1");
        refuses(NETWORK, good, "ipamConfigs[0].subnet", "172.21.0.0", "invalid subnet 172.21.0.0");
        refuses(NETWORK, good, "name", "first", "network with name first already exists");
        refuses(NETWORK, good, "name", "bridge", "predefined bridge network");
        refuses(NETWORK, good, "driver", "bridged", "could not find plugin bridged");
    }

    @Test
    void aNetworkOrVolumeInUseStays() {
        Made network = create(NETWORK, "net", "{'name':'back'}");
        Made volume = create(VOLUME, "data", "{'name':'data'}");
        create(
                CONTAINER,
                "db",
                "{'image':'postgres:16','networksAdvanced':[{'name':'back'}],'volumes':[{'volumeName':'data','containerPath':'/var/lib'}]}");
        refusesToDelete(network, "has active endpoints");
        refusesToDelete(volume, "volume is in use");
    }
}
