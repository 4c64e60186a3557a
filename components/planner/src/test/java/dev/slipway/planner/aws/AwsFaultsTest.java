package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.ConfigFile;
import dev.slipway.model.Container;
import dev.slipway.model.Covers;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.PlanOverride;
import dev.slipway.model.Port;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Resources;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RepositoryApps;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Starts from settings and an app that plan, spoils one thing, and reads what is said. */
class AwsFaultsTest {
    @Test
    void oneZoneIsTooFew() {
        assertFault(
                AwsSettings.builder("eu-central-1", List.of("eu-central-1a")).hostedZoneId("Z1"),
                small(),
                "slipway:zones: expected at least two availability zones of eu-central-1 (a load balancer and a"
                        + " database's subnet group span two), found eu-central-1a; set slipway:zones, such as"
                        + " eu-central-1a,eu-central-1b");
    }

    @Test
    void aZoneOfAnotherRegionIsRefused() {
        assertFault(
                AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "us-east-1b")),
                small(),
                "slipway:zones: expected zones of eu-central-1, found us-east-1b; set slipway:zones or aws:region");
    }

    @Test
    void aSmallNetworkIsRefused() {
        assertFault(
                settings().vpcCidr("10.0.0.0/24"),
                small(),
                "slipway:vpcCidr: 10.0.0.0/24 is too small for public, private and data subnets in 2 zones; expected"
                        + " /23 or larger, found /24; set slipway:vpcCidr");
    }

    @Test
    void aNetworkThatIsNoBlockIsRefused() {
        assertFault(
                settings().vpcCidr("10.0.0.7/16"),
                small(),
                "slipway:vpcCidr: expected an address block such as 10.0.0.0/16, found 10.0.0.7/16; set"
                        + " slipway:vpcCidr");
    }

    @Test
    void inProdADomainNeedsAZone() {
        assertThatThrownBy(() -> new AwsPlanner()
                        .plan(
                                small().build(),
                                Environment.PROD,
                                AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                                        .build()))
                .asInstanceOf(type(PlanException.class))
                .extracting(PlanException::faults)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("slipway:hostedZoneId: in prod, domain demo.example.com needs the Route 53 zone");
    }

    @Test
    void publicRoutesNeedADomain() {
        AppBuilder app = App.builder("demo").services(List.of(api(container()))).routes(List.of(route()));

        assertFault(
                settings(),
                app,
                "slipway:domain: the app has public routes and needs a host name, found none; set slipway:domain");
    }

    @Test
    void theReplicaIsElsewhere() {
        assertFault(
                settings().replicaRegion("eu-central-1"),
                small(),
                "slipway:replicaRegion: expected another region than aws:region, found eu-central-1 for both; a"
                        + " replica in the same region is lost with it");
    }

    @Test
    void aDatabaseVersionThatRdsLacksIsRefused() {
        assertFault(
                settings(),
                small().databases(List.of(Database.builder("db").version(9).build())),
                "databases.db.version: expected a PostgreSQL version that RDS offers (13, 14, 15, 16, 17, 18), found 9");
    }

    @Test
    void aSettingInAForeignUnitIsRefused() {
        assertFault(
                settings(),
                small().databases(List.of(Database.builder("db")
                        .tuning(Map.of("max_connections", "100MB"))
                        .build())),
                "databases.db.tuning.max_connections: takes no size, found 100MB; write it in PostgreSQL's unit for"
                        + " it");
    }

    @Test
    @Covers("ALX-POL-09")
    void aDiskOfATasksOwnIsRefused() {
        App app =
                AppFile.read(RepositoryApps.file("alexander"), Environment.DEV).orThrow();

        assertThatThrownBy(() -> new AwsPlanner()
                        .plan(app, Environment.DEV, Clipper.dev().build()))
                .hasMessageContaining(
                        "services.server.mounts.metadata: a disk of one task's own does not outlive the task")
                .hasMessageContaining("expected shared: true")
                .hasMessageContaining("choose it by slipway:profile");
    }

    @Test
    void aFileThatWouldHideTheImagesOwnIsRefused() {
        Container container = Container.builder("demo:1")
                .files(List.of(new ConfigFile("/etc/demo.yaml", Value.literal("a: 1"), "0400")))
                .build();

        assertFault(
                settings(),
                small().services(List.of(api(container))),
                "services.api.files./etc/demo.yaml: ECS mounts directories, not files, and one over /etc would hide"
                        + " what the image has there; expected a directory of the file's own, such as /etc/demo/");
    }

    @Test
    void aTaskLargerThanFargateOffersIsRefused() {
        Container container = Container.builder("demo:1")
                .resources(new Resources(20_000, 1024))
                .build();

        assertFault(
                settings(),
                small().services(List.of(api(container))),
                "services.api.resources: the largest Fargate task has 16 cores and 122880 MiB, found 20.0 cores and"
                        + " 1024 MiB");
    }

    @Test
    void anOverrideIsPutOverThePlanAndTold() {
        App app = small().databases(List.of(Database.builder("db").build()))
                .overrides(List.of(new PlanOverride("databases.db.instanceClass", "\"db.r7g.large\"", "much memory")))
                .build();

        AwsPlan plan = new AwsPlanner().plan(app, Environment.DEV, settings().build());

        assertThat(plan.databases().get(0).instanceClass()).isEqualTo("db.r7g.large");
        assertThat(plan.notes())
                .contains(PlanNote.nativeTo(
                        "overrides", "databases.db.instanceClass is overridden with \"db.r7g.large\": much memory"));
    }

    @Test
    void allFaultsComeTogether() {
        AwsSettings settings =
                settings().vpcCidr("10.0.0.0/28").replicaRegion("eu-central-1").build();
        App app = small().databases(List.of(Database.builder("db").version(9).build()))
                .build();

        assertThatThrownBy(() -> new AwsPlanner().plan(app, Environment.DEV, settings))
                .asInstanceOf(type(PlanException.class))
                .satisfies(e -> assertThat(e.faults()).hasSize(3));
    }

    private static void assertFault(AwsSettings.Builder settings, AppBuilder app, String sentence) {
        assertThatThrownBy(() -> new AwsPlanner().plan(app.build(), Environment.DEV, settings.build()))
                .asInstanceOf(type(PlanException.class))
                .satisfies(e -> assertThat(e.faults()).containsExactly(sentence));
    }

    private static AwsSettings.Builder settings() {
        return AwsSettings.builder("eu-central-1", List.of("eu-central-1a", "eu-central-1b"))
                .hostedZoneId("Z1");
    }

    private static AppBuilder small() {
        return App.builder("demo")
                .domain("demo.example.com")
                .services(List.of(api(container())))
                .routes(List.of(route()));
    }

    private static Container container() {
        return Container.builder("demo:1").build();
    }

    private static Service api(Container container) {
        return Service.builder("api", container, List.of(new Port("http", 8080, PortPurpose.HTTP)))
                .build();
    }

    private static Route route() {
        return Route.builder("api").build();
    }
}
