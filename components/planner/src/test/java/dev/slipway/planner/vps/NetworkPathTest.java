package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who can reach whom on the host. */
class NetworkPathTest {
    @ParameterizedTest
    @EnumSource(Environment.class)
    void nothingButItsPoolerAndItsMigrationReachesTheDatabase(Environment environment) {
        VpsPlan plan = Clipper.plan(environment);
        assertThat(sharing(plan, "db")).containsExactlyInAnyOrder("db-pooler", "api-migration");
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers({"CLP-DB-06", "CLP-DB-08"})
    void nothingButTheServiceThatUsesTheDatabaseReachesThePooler(Environment environment) {
        VpsPlan plan = Clipper.plan(environment);
        assertThat(membersOf(plan, "pool-db"))
                .allMatch(name -> name.equals("db-pooler") || name.matches("api-\\d"))
                .contains("db-pooler", "api-1");
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void nothingButItsUsersAndItsExporterReachesTheCache(Environment environment) {
        assertThat(sharing(Clipper.plan(environment), "cache"))
                .allMatch(name -> name.equals("cache-exporter") || name.matches("api-\\d"))
                .contains("api-1");
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void dataHasNoWayOut(Environment environment) {
        VpsPlan plan = Clipper.plan(environment);
        Set<String> outward = plan.networks().stream()
                .filter(network -> !network.internal())
                .map(NetworkPlan::name)
                .collect(Collectors.toSet());
        assertThat(outward).containsExactlyInAnyOrder("public", "egress");
        for (String data : List.of("db", "db-pooler", "cache")) {
            assertThat(Clipper.container(plan, data).networks())
                    .extracting(NetworkAttachment::network)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(outward);
        }
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers({"CLP-POL-02", "CLP-SVC-01", "CLP-SVC-03", "CLP-HOST-06"})
    void onlyTheGatewayPublishesPortsAndOnlyThoseOfTheWeb(Environment environment) {
        VpsPlan plan = Clipper.plan(environment);
        assertThat(plan.containers().stream()
                        .filter(container -> !container.ports().isEmpty())
                        .map(ContainerPlan::name))
                .containsExactly("gateway");
        assertThat(Clipper.container(plan, "gateway").ports())
                .extracting(PublishedPort::host)
                .containsExactly(80, 443);
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void aBackupReadsTheDatabaseWithoutAnyNetwork(Environment environment) {
        VpsPlan plan = Clipper.plan(environment);
        assertThat(Clipper.container(plan, "backup-db-daily").networks()).isEmpty();
        assertThat(Clipper.container(plan, "backup-shipper").networks())
                .extracting(NetworkAttachment::network)
                .containsExactly("egress");
    }

    private static List<String> membersOf(VpsPlan plan, String network) {
        return plan.containers().stream()
                .filter(container -> container.isIn(network))
                .map(ContainerPlan::name)
                .toList();
    }

    private static Set<String> sharing(VpsPlan plan, String container) {
        return Clipper.container(plan, container).networks().stream()
                .flatMap(attachment -> membersOf(plan, attachment.network()).stream())
                .filter(name -> !name.equals(container))
                .collect(Collectors.toSet());
    }
}
