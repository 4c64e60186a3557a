package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.Cache;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.Port;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Resources;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.planner.PlanException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host cannot honour, in words that say where, what was expected, what was found and what to do. */
class FaultsTest {
    private final App good = Clipper.app(Environment.DEV);

    @Test
    void aHostThatIsTooSmallNamesTheBiggestConsumers() {
        assertThat(faults(
                        good, Clipper.settings().size(new HostSize(1, 2048, 40)).build()))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("host: expected containers of at most 1792 MiB of memory, found ")
                        .contains("db 768 MiB")
                        .contains("slipway:hostMemoryGiB"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("host: expected containers of at most 1 cores, found 1.875")
                        .contains("slipway:hostCpus"));
    }

    @Test
    void aDatabaseVersionThatDoesNotExistIsRefused() {
        App app = Spoiled.app(good)
                .databases(List.of(Database.builder("db").version(99).build()))
                .build();
        assertThat(faults(app))
                .contains(
                        "databases.db.version: expected one of [14, 15, 16, 17, 18], found 99; choose a major version that"
                                + " PostgreSQL offers");
    }

    @Test
    void aCacheVersionThatDoesNotExistIsRefused() {
        App app = Spoiled.app(good)
                .caches(List.of(Cache.builder("cache").version("3").build()))
                .build();
        assertThat(faults(app)).anyMatch(fault -> fault.startsWith("caches.cache.version: found 3"));
    }

    @Test
    void routesWithoutADomainAreRefused() {
        App app = App.builder("bare")
                .services(List.of(service("api")))
                .routes(List.of(Route.builder("api").build()))
                .build();
        assertThat(faults(app)).anyMatch(fault -> fault.startsWith("slipway:domain: expected the public host name"));
    }

    @Test
    void aComponentWithTheNameOfOneOfOursIsRefused() {
        App app = Spoiled.app(good)
                .databases(List.of(Database.builder("grafana").build()))
                .services(List.of(service("api")))
                .build();
        assertThat(faults(app))
                .anyMatch(fault -> fault.startsWith("container grafana: expected one of that name, found 2"));
    }

    @Test
    void aServiceWithoutAProbeIsRefusedSinceItsRollOutWaitsForOne() {
        Service silent = Service.builder(
                        "api",
                        Container.builder("example/api:1.0").build(),
                        List.of(Port.builder("http", 8080).build()))
                .build();
        assertThat(faults(Spoiled.app(good).services(List.of(silent)).build()))
                .anyMatch(
                        fault -> fault.startsWith("services.api: expected a liveness or readiness probe, found none"));
    }

    @Test
    void inProdABackupWithoutABucketIsRefused() {
        App app = Spoiled.app(Clipper.app(Environment.PROD))
                .databases(List.of(
                        Database.builder("db").backup(Backup.builder().build()).build()))
                .build();
        assertThat(faults(app, Environment.PROD, Clipper.settings().build()))
                .anyMatch(fault ->
                        fault.startsWith("databases.db.backup.bucket: expected a bucket of the app, found none"));
    }

    @Test
    void inProdBackupsBesideTheirDataAreRefused() {
        assertThat(faults(
                        Clipper.app(Environment.PROD),
                        Environment.PROD,
                        Clipper.settings()
                                .storage(ObjectStorage.onHost())
                                .size(new HostSize(8, 16_384, 160))
                                .build()))
                .singleElement()
                .asString()
                .startsWith("slipway:storageEndpoint: expected object storage outside of the host");
    }

    @Test
    void aRegistryIsTheHostOfImageReferences() {
        assertThat(faults(
                        Clipper.app(Environment.DEV),
                        Environment.DEV,
                        Clipper.settings()
                                .registries(List.of("https://ghcr.io"))
                                .build()))
                .containsExactly("slipway:registries: expected host names such as ghcr.io, found https://ghcr.io;"
                        + " write the part of the image references before the first slash");
    }

    @Test
    void twoOwnersOfAPortOfTheHostAreRefused() {
        ContainerPlan gateway = Clipper.container(Clipper.plan(Environment.DEV), "gateway");
        ContainerPlan second = ContainerPlan.builder("proxy", "example/proxy:1.0", new Resources(100, 64))
                .port(443, 8443)
                .build();
        assertThat(VpsPlanner.portClashes(List.of(gateway, second)))
                .containsExactly(
                        "host port 443: expected one owner, found gateway and proxy; give each a port of its own");
        assertThat(VpsPlanner.portClashes(List.of(gateway))).isEmpty();
    }

    @Test
    void anAddressThatIsNoSshAddressIsRefused() {
        assertThat(faults(good, VpsSettings.builder("203.0.113.10").build()))
                .anyMatch(fault -> fault.startsWith("slipway:host: expected ssh://user@address, found 203.0.113.10"));
    }

    @Test
    void allFaultsAreToldTogether() {
        App app = Spoiled.app(good)
                .databases(List.of(Database.builder("db").version(99).build()))
                .caches(List.of(Cache.builder("cache").version("3").build()))
                .build();
        assertThat(faults(app, VpsSettings.builder("nowhere").build())).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Service service(String name) {
        return Service.builder(
                        name,
                        Container.builder("example/api:1.0")
                                .resources(new Resources(100, 64))
                                .build(),
                        List.of(Port.builder("http", 8080).build()))
                .liveness(Probe.builder(new ProbeCheck.Http("/", 8080)).build())
                .build();
    }

    private static List<String> faults(App app) {
        return faults(app, Clipper.settings().build());
    }

    private static List<String> faults(App app, VpsSettings settings) {
        return faults(app, Environment.DEV, settings);
    }

    private static List<String> faults(App app, Environment environment, VpsSettings settings) {
        return catchThrowableOfType(PlanException.class, () -> new VpsPlanner().plan(app, environment, settings))
                .faults();
    }
}
