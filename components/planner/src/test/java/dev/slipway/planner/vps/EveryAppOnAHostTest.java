package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.RepositoryApps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all guides ask of a single host alike, for every application; and nginx takes its gateway. */
class EveryAppOnAHostTest {
    @TempDir
    Path directory = Path.of("");

    static List<VpsPlan> prod() {
        return RepositoryApps.names().stream()
                .map(app -> Apps.plan(app, Environment.PROD))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.slipway.planner.RepositoryApps#stacks")
    void nginxAcceptsTheGateway(String app, Environment environment) throws IOException {
        VpsPlan plan = Apps.plan(app, environment);

        assertThat(plan.containers()).isNotEmpty();
        NginxAcceptsTest.accepts(directory, Clipper.file(plan, "gateway", "/config/nginx.conf"));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-NET-01", "CLV-SVC-02"})
    void theWorldReachesPorts80And443AndNothingElse(VpsPlan plan) {
        assertThat(plan.containers())
                .flatExtracting(ContainerPlan::ports)
                .extracting(PublishedPort::host)
                .containsExactlyInAnyOrder(80, 443);
        assertThat(plan.host().firewallAllowedPorts()).containsExactly(80, 443);
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-TLS-01", "CLV-TLS-02", "ALX-TLS-03"})
    void certbotHasEveryNameAndTheGatewayOnlyReadsTheCertificate(VpsPlan plan) {
        CertificatesPlan certificates = plan.certificates().orElseThrow();
        GatewayPlan gateway = plan.gateway().orElseThrow();

        assertThat(certificates.container().image()).startsWith("certbot/certbot:");
        assertThat(certificates.names()).isEqualTo(gateway.names());
        assertThat(gateway.container().mounts()).contains(new VolumeMount("certificates", "/certificates", true));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-SVC-04", "CLV-MNT-01"})
    void whatFallsIsStartedAgainAndDataStays(VpsPlan plan) {
        assertThat(plan.services())
                .flatExtracting(ServicePlan::replicas)
                .isNotEmpty()
                .extracting(ContainerPlan::mode)
                .containsOnly(RunMode.SERVICE);
        assertThat(plan.volumes())
                .filteredOn(it -> stores(plan).anyMatch(store -> it.name().equals(store + "-data")))
                .hasSameSizeAs(stores(plan).toList())
                .allMatch(VolumePlan::keep);
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-NET-02", "KAR-NET-02"})
    void theNetworkOfEachStoreLeadsNowhereElse(VpsPlan plan) {
        assertThat(plan.networks())
                .filteredOn(it -> stores(plan).anyMatch(store -> it.name().equals("data-" + store)))
                .hasSameSizeAs(stores(plan).toList())
                .allMatch(NetworkPlan::internal);
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-DB-03", "CLV-SIZE-02"})
    void databasesKeepTheirDataOnNamedVolumesAndTheHostHasDocker(VpsPlan plan) {
        assertThat(plan.databases()).isNotEmpty().allSatisfy(it -> assertThat(
                        it.server().mounts())
                .contains(new VolumeMount(it.dataVolume(), "/var/lib/postgresql/data", false)));
        assertThat(plan.host().cloudInit()).contains("- docker-ce\n", "debian bookworm");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLV-REC-01")
    void aRestoreIsDrilledByTheClock(VpsPlan plan) {
        assertThat(plan.backups().orElseThrow().drill())
                .hasValueSatisfying(it -> assertThat(it.cron()).isEqualTo("0 6 1 * *"));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"SIG-LOG-01", "SIG-MON-05"})
    void logsAndMetricsOfEveryPartGoToOneStore(VpsPlan plan) {
        assertThat(plan.monitoring().orElseThrow().containers())
                .extracting(ContainerPlan::name)
                .contains("loki", "log-agent", "prometheus", "grafana", "node-exporter");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLP-MNT-01")
    void theRunBookNamesAlarmsAndPanelsThatThereAre(VpsPlan plan) {
        String rules = Clipper.file(plan, "prometheus", "/config/rules/alerts.yml");
        String dashboards = Clipper.container(plan, "grafana").files().stream()
                .map(it -> PlanJson.text(it.content()))
                .collect(Collectors.joining());

        assertThat(named(plan, "alarm")).isNotEmpty().allSatisfy(alarm -> assertThat(rules)
                .contains("- alert: " + alarm + "\n"));
        assertThat(named(plan, "panel")).isNotEmpty().allSatisfy(panel -> assertThat(dashboards)
                .contains('"' + panel + '"'));
    }

    private static List<String> named(VpsPlan plan, String what) {
        return Pattern.compile(what + " ([\\w-]+)")
                .matcher(plan.runbook().substring(plan.runbook().indexOf("## Maintenance")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Stream<String> stores(VpsPlan plan) {
        return Stream.concat(
                plan.databases().stream().map(DatabasePlan::name),
                plan.caches().stream().map(CachePlan::name));
    }
}
