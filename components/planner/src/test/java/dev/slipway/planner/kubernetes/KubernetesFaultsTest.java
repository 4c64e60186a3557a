package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.Mount;
import dev.slipway.model.PlanOverride;
import dev.slipway.model.Port;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesFaultsTest {
    @Test
    void aGoodAppHasNoFault() {
        assertThat(new KubernetesPlanner()
                        .plan(app("api").build(), Environment.DEV, settings().build())
                        .services())
                .hasSize(1);
    }

    @Test
    void allFaultsAreToldTogether() {
        App app = app("gateway")
                .databases(List.of(Database.builder("db").version(9).build()))
                .build();
        KubernetesSettings settings =
                settings().edge(EdgeKind.GATEWAY).namespace("Not A Name").build();

        assertThat(faults(app, settings))
                .hasSize(4)
                .anyMatch(it -> it.startsWith("slipway:namespace must be"))
                .anyMatch(it -> it.startsWith("slipway:gatewayClass is missing"))
                .anyMatch(it -> it.contains("services.gateway and Slipway's own gateway"))
                .anyMatch(it -> it.startsWith("databases.db.version must be a PostgreSQL major version"));
    }

    @Test
    void aCertificateIssuerNeedsCertManager() {
        assertThat(faults(app("api").build(), settings().issuer("letsencrypt").build()))
                .singleElement()
                .asString()
                .contains("add cert-manager to slipway:operators");
    }

    @Test
    void routesNeedADomain() {
        App app = App.builder("shop")
                .services(List.of(service("api", 1)))
                .routes(List.of(Route.builder("api").build()))
                .build();

        assertThat(faults(app, settings().build())).singleElement().asString().contains("set slipway:domain");
    }

    @Test
    void aVolumeOfOneNodeCannotServeTwoReplicas() {
        App app = app("api").services(List.of(service("api", 2))).build();

        assertThat(faults(app, settings().build()))
                .singleElement()
                .asString()
                .contains("services.api runs up to 2 replicas, but volume uploads");
    }

    @Test
    void aDatabaseElsewhereMustBeOneOfTheApps() {
        assertThat(faults(
                        app("api").build(),
                        settings()
                                .externalDatabases(Map.of("bd", ExternalAddress.of("db.example.com", 5432)))
                                .build()))
                .singleElement()
                .asString()
                .isEqualTo("slipway:externalDatabases names bd, which the app lacks; it has none");
    }

    @Test
    void anOverrideIsPutOverThePlanAndStandsInItsNotes() {
        App app = app("api")
                .overrides(List.of(
                        PlanOverride.builder("services.api.minReadySeconds", "30")
                                .reason("slow to warm up")
                                .build(),
                        PlanOverride.builder("cluster.name", "\"other\"").build()))
                .build();
        KubernetesPlan plan =
                new KubernetesPlanner().plan(app, Environment.PROD, settings().build());

        assertThat(plan.services().get(0).minReadySeconds()).isEqualTo(30);
        assertThat(plan.notes())
                .contains(
                        PlanNote.nativeTo(
                                "overrides", "services.api.minReadySeconds is overridden with 30: slow to warm up"),
                        PlanNote.refused(
                                "overrides", "cluster.name is overridden, but this target's plan has no such place"));
    }

    @Test
    void anOverrideOfTheWrongTypeIsAFault() {
        App app = app("api")
                .overrides(List.of(PlanOverride.builder("services.api.minReadySeconds", "\"long\"")
                        .build()))
                .build();

        assertThat(faults(app, settings().build())).singleElement().asString().contains("must be a whole number");
    }

    private static List<String> faults(App app, KubernetesSettings settings) {
        PlanException exception = catchThrowableOfType(
                PlanException.class, () -> new KubernetesPlanner().plan(app, Environment.PROD, settings));
        return exception.faults();
    }

    private static AppBuilder app(String service) {
        return App.builder("shop")
                .domain("shop.example.com")
                .services(List.of(service(service, 1)))
                .routes(List.of(Route.builder(service).build()));
    }

    private static Service service(String name, int replicas) {
        Container container = Container.builder("registry.example.com/shop:1.0")
                .mounts(List.of(Mount.builder("uploads", "/uploads").build()))
                .build();
        return Service.builder(
                        name, container, List.of(Port.builder("http", 8080).build()))
                .replicas(replicas)
                .build();
    }

    private static KubernetesSettings.Builder settings() {
        return KubernetesSettings.builder();
    }
}
