package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Environment;
import dev.slipway.model.PlanOverride;
import dev.slipway.model.Port;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Resources;
import dev.slipway.model.Service;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.PlanNote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How components come by their data, and how a team puts its own values over planned ones. */
class DataAccessTest {
    @Test
    void aFileDatabaseIsAVolumeOfTheOneComponentThatUsesIt() {
        App app = App.builder("notes")
                .databases(List.of(
                        Database.builder("db").engine(DatabaseEngine.SQLITE).build()))
                .services(List.of(service("api", Use.builder("db").build())))
                .build();
        VpsPlan plan = plan(app);
        assertThat(plan.databases()).isEmpty();
        assertThat(plan.fileDatabases())
                .containsExactly(new FileDatabasePlan("db", "notes", "db-data", "/var/lib/sqlite/db/notes.db"));
        ContainerPlan api = Clipper.container(plan, "api-1");
        assertThat(api.mounts()).contains(new VolumeMount("db-data", "/var/lib/sqlite/db", false));
        assertThat(api.replacement()).as("two writers would spoil the file").isEqualTo(Replacement.STOP_FIRST);
        assertThat(plan.volumes()).anyMatch(volume -> volume.name().equals("db-data") && volume.writable());
    }

    @Test
    void whoMayOnlyReadLogsInAsTheReadOnlyRole() {
        App app = App.builder("shop")
                .databases(List.of(Database.builder("db")
                        .users(List.of(DatabaseUser.builder("reader").build()))
                        .build()))
                .services(List.of(
                        service("api", Use.builder("db").build()),
                        service(
                                "reports",
                                Use.builder("db").access(Access.READ_ONLY).build())))
                .build();
        VpsPlan plan = plan(app);
        assertThat(Clipper.container(plan, "api-1").environment())
                .containsEntry("DATABASE_URL", Value.ref("db", "url"));
        assertThat(Clipper.container(plan, "reports-1").environment())
                .containsEntry("DATABASE_URL", Value.ref("db", "url:reader"));
        assertThat(Clipper.file(plan, "db", "/docker-entrypoint-initdb.d/10-roles.sh"))
                .contains("GRANT SELECT ON TABLES TO \"reader\";");
    }

    @Test
    void anOverrideStandsInThePlanAndInItsNotes() {
        VpsPlan plan = plan(overridden("caches.cache.container.resources.memoryMiB", "512"));
        assertThat(Clipper.container(plan, "cache").resources()).isEqualTo(new Resources(100, 512));
        assertThat(plan.notes())
                .contains(PlanNote.nativeTo(
                        "overrides",
                        "caches.cache.container.resources.memoryMiB is overridden with 512: a large session"));
    }

    @Test
    void anOverrideForAnotherTargetIsSaidAndChangesNothing() {
        VpsPlan plan = plan(overridden("services.api.task.cpu", "512"));
        assertThat(plan.notes())
                .contains(PlanNote.refused(
                        "overrides", "services.api.task.cpu is overridden, but this target's plan has no such place"));
    }

    @Test
    void anOverrideThatDoesNotFitIsRefused() {
        App app = overridden("caches.cache.container.resources.memoryMiB", "\"much\"");
        assertThatThrownBy(() -> plan(app))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("caches.cache.container.resources.memoryMiB");
    }

    private static App overridden(String path, String json) {
        return Spoiled.app(Clipper.app(Environment.DEV))
                .overrides(List.of(new PlanOverride(path, json, "a large session")))
                .build();
    }

    private static VpsPlan plan(App app) {
        return new VpsPlanner().plan(app, Environment.DEV, Clipper.settings().build());
    }

    private static Service service(String name, Use use) {
        return Service.builder(
                        name,
                        Container.builder("example/" + name + ":1.0")
                                .resources(new Resources(100, 64))
                                .uses(List.of(use))
                                .build(),
                        List.of(Port.builder("http", 8080).build()))
                .liveness(Probe.builder(new ProbeCheck.Http("/", 8080)).build())
                .build();
    }
}
